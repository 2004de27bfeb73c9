package io.mysql2dynamodb.local.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Executions and state machines in the shapes of Step Functions' answers. */
final class ExecutionViews {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ExecutionViews() {}

    /** Times are seconds since the epoch with a fraction, as the protocol has them. */
    static double seconds(Instant time) {
        return time.toEpochMilli() / 1000.0;
    }

    static JsonNode whole(Executions.Execution execution, String stateMachineArn) {
        ObjectNode view = brief(execution, stateMachineArn);
        view.put("input", execution.input());
        view.putObject("inputDetails").put("included", true);
        execution.output().ifPresent(output -> {
            view.put("output", output);
            view.putObject("outputDetails").put("included", true);
        });
        execution.error().ifPresent(error -> view.put("error", error));
        execution.cause().ifPresent(cause -> view.put("cause", cause));
        boolean redrivable = !List.of("RUNNING", "SUCCEEDED").contains(execution.status());
        view.put("redriveStatus", redrivable ? "REDRIVABLE" : "NOT_REDRIVABLE");
        return view;
    }

    static JsonNode list(List<Executions.Execution> executions, String stateMachineArn, Optional<String> next) {
        ObjectNode answer = JSON.objectNode();
        var items = answer.putArray("executions");
        executions.forEach(execution -> items.add(brief(execution, stateMachineArn)));
        next.ifPresent(token -> answer.put("nextToken", token));
        return answer;
    }

    private static ObjectNode brief(Executions.Execution execution, String stateMachineArn) {
        ObjectNode view = JSON.objectNode();
        view.put("executionArn", execution.arn());
        view.put("stateMachineArn", stateMachineArn);
        view.put("name", execution.name());
        view.put("status", execution.status());
        view.put("startDate", seconds(execution.startDate()));
        execution.stopDate().ifPresent(date -> view.put("stopDate", seconds(date)));
        view.put("redriveCount", execution.redriveCount());
        execution.redriveDate().ifPresent(date -> view.put("redriveDate", seconds(date)));
        return view;
    }

    static JsonNode stateMachine(Executions.StateMachine machine) {
        return machineEntry(machine)
                .put("status", "ACTIVE")
                .put("definition", machine.definition())
                .put("roleArn", machine.roleArn());
    }

    static JsonNode stateMachines(List<Executions.StateMachine> machines) {
        ObjectNode answer = JSON.objectNode();
        var items = answer.putArray("stateMachines");
        machines.forEach(machine -> items.add(machineEntry(machine)));
        return answer;
    }

    private static ObjectNode machineEntry(Executions.StateMachine machine) {
        return JSON.objectNode()
                .put("stateMachineArn", machine.arn())
                .put("name", machine.name())
                .put("type", "STANDARD")
                .put("creationDate", seconds(machine.created()));
    }
}
