package io.mysql2dynamodb.runner.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/**
 * The parts of the context object that are the same in all states of an execution. See
 * <a href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-contextobject.html">Context object</a>.
 *
 * @param machineId ARN of the state machine, with the label for a distributed map's child
 */
record ExecutionIdentity(
        String id,
        String name,
        JsonNode input,
        Instant startTime,
        int redriveCount,
        Optional<Instant> redriveTime,
        String machineId,
        String machineName) {

    ObjectNode context() {
        ObjectNode context = JsonNodeFactory.instance.objectNode();
        ObjectNode execution = context.putObject("Execution");
        execution.put("Id", id);
        execution.set("Input", input);
        execution.put("Name", name).put("StartTime", startTime.toString()).put("RedriveCount", redriveCount);
        redriveTime.ifPresent(time -> execution.put("RedriveTime", time.toString()));
        context.putObject("StateMachine").put("Id", machineId).put("Name", machineName);
        return context;
    }
}
