package io.mysql2dynamodb.runner;

import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.runner.event.ExecutionStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * An execution as DescribeExecution tells it.
 *
 * @param interrupted whether the process that ran it died; then it is ABORTED with the error
 *     {@code Runner.Interrupted}, and can be redriven
 */
public record ExecutionDescription(
        String name,
        String arn,
        String stateMachineArn,
        ExecutionStatus status,
        boolean interrupted,
        JsonNode input,
        Optional<JsonNode> output,
        Optional<String> error,
        Optional<String> cause,
        Instant startDate,
        Optional<Instant> stopDate,
        int redriveCount,
        Optional<Instant> redriveDate) {}
