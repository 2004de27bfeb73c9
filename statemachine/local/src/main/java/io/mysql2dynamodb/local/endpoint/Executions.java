package io.mysql2dynamodb.local.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the wire protocol needs of the engine that executes the workflow. Calls may come from many threads. What cannot
 * be done is thrown as a {@link WireException} with Step Functions' own error code.
 */
public interface Executions {

    StateMachine stateMachine();

    /** Starts an execution; a name that was given before is answered as Step Functions does. */
    Started start(Optional<String> name, String input);

    Execution describe(String executionArn);

    /** All executions of this process and its folder, newest first. */
    List<Execution> list();

    /** The events in order, each in the shape of Step Functions' {@code HistoryEvent}. */
    List<JsonNode> history(String executionArn);

    Instant stop(String executionArn, Optional<String> error, Optional<String> cause);

    Instant redrive(String executionArn);

    void sendTaskSuccess(String taskToken, String output);

    void sendTaskFailure(String taskToken, String error, String cause);

    void sendTaskHeartbeat(String taskToken);

    /** The one state machine that is served. */
    record StateMachine(String arn, String name, String roleArn, String definition, Instant created) {}

    /** A started execution. */
    record Started(String executionArn, Instant startDate) {}

    /**
     * An execution as DescribeExecution shows it.
     *
     * @param status RUNNING, SUCCEEDED, FAILED, TIMED_OUT or ABORTED
     */
    record Execution(
            String arn,
            String name,
            String status,
            Instant startDate,
            Optional<Instant> stopDate,
            String input,
            Optional<String> output,
            Optional<String> error,
            Optional<String> cause,
            int redriveCount,
            Optional<Instant> redriveDate) {}
}
