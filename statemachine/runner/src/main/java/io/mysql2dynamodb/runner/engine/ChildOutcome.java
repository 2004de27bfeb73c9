package io.mysql2dynamodb.runner.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mysql2dynamodb.runner.event.ExecutionStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * What became of one child of a distributed map.
 *
 * @param name empty, like the times, for a child that never started
 * @param status empty for a child that never started
 */
record ChildOutcome(
        String name,
        JsonNode input,
        Optional<ExecutionStatus> status,
        Optional<JsonNode> output,
        Optional<String> error,
        Optional<String> cause,
        Optional<Instant> startTime,
        Optional<Instant> stopTime,
        int redriveCount) {

    static ChildOutcome pending(JsonNode input) {
        return new ChildOutcome(
                "",
                input,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    boolean is(ExecutionStatus wanted) {
        return status.filter(wanted::equals).isPresent();
    }

    /**
     * The child as a result file lists it, see
     * <a href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-resultwriter.html">ResultWriter</a>.
     */
    ObjectNode toJson(Arns arns, String label) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (status.isPresent()) {
            json.put("ExecutionArn", arns.child(label, name));
        }
        error.ifPresent(text -> json.put("Error", text));
        cause.ifPresent(text -> json.put("Cause", text));
        json.put("Input", input.toString());
        json.putObject("InputDetails").put("Included", true);
        if (status.isEmpty()) {
            return json.put("Status", "PENDING");
        }
        json.put("Name", name);
        output.ifPresent(value ->
                json.put("Output", value.toString()).putObject("OutputDetails").put("Included", true));
        json.put("RedriveCount", redriveCount);
        boolean succeeded = is(ExecutionStatus.SUCCEEDED);
        json.put("RedriveStatus", succeeded ? "NOT_REDRIVABLE" : "REDRIVABLE_BY_MAP_RUN");
        if (succeeded) {
            json.put("RedriveStatusReason", "Execution is SUCCEEDED and cannot be redriven");
        }
        startTime.ifPresent(time -> json.put("StartDate", time.toString()));
        json.put("StateMachineArn", arns.childMachine(label));
        json.put("Status", status.get().name());
        stopTime.ifPresent(time -> json.put("StopDate", time.toString()));
        return json;
    }
}
