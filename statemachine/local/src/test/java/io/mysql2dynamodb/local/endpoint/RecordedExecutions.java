package io.mysql2dynamodb.local.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Executions that do nothing but remember what was asked of them. */
final class RecordedExecutions implements Executions {

    static final String MACHINE = "arn:aws:states:us-east-1:000000000000:stateMachine:migration";
    static final Instant TIME = Instant.parse("2026-01-31T10:15:30.250Z");

    final List<String> asked = new ArrayList<>();
    private final List<Execution> all = new ArrayList<>();

    @Override
    public StateMachine stateMachine() {
        return new StateMachine(MACHINE, "migration", "arn:aws:iam::000000000000:role/local", "{}", TIME);
    }

    @Override
    public synchronized Started start(Optional<String> name, String input) {
        String chosen = name.orElse("unnamed");
        String arn = "arn:aws:states:us-east-1:000000000000:execution:migration:" + chosen;
        all.add(new Execution(
                arn,
                chosen,
                "RUNNING",
                TIME,
                Optional.empty(),
                input,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty()));
        return new Started(arn, TIME);
    }

    @Override
    public synchronized Execution describe(String executionArn) {
        return all.stream()
                .filter(execution -> execution.arn().equals(executionArn))
                .findFirst()
                .orElseThrow(() -> WireException.badRequest(
                        "ExecutionDoesNotExist", "Execution Does Not Exist: '" + executionArn + "'"));
    }

    @Override
    public synchronized List<Execution> list() {
        return List.copyOf(all);
    }

    @Override
    public List<JsonNode> history(String executionArn) {
        describe(executionArn);
        List<JsonNode> events = new ArrayList<>();
        for (int id = 1; id <= 250; id++) {
            events.add(JsonNodeFactory.instance
                    .objectNode()
                    .put("id", id)
                    .put("previousEventId", id - 1)
                    .put("timestamp", ExecutionViews.seconds(TIME))
                    .put("type", "PassStateEntered"));
        }
        return events;
    }

    @Override
    public Instant stop(String executionArn, Optional<String> error, Optional<String> cause) {
        asked.add("stop " + executionArn + " " + error.orElse("-") + " " + cause.orElse("-"));
        return TIME;
    }

    @Override
    public Instant redrive(String executionArn) {
        asked.add("redrive " + executionArn);
        return TIME;
    }

    @Override
    public void sendTaskSuccess(String taskToken, String output) {
        asked.add("success " + taskToken + " " + output);
    }

    @Override
    public void sendTaskFailure(String taskToken, String error, String cause) {
        asked.add("failure " + taskToken + " " + error + " " + cause);
    }

    @Override
    public void sendTaskHeartbeat(String taskToken) {
        throw WireException.badRequest("TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'");
    }
}
