package io.mysql2dynamodb.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.local.endpoint.Executions;
import io.mysql2dynamodb.local.endpoint.WireException;
import io.mysql2dynamodb.runner.ExecutionDescription;
import io.mysql2dynamodb.runner.Runner;
import io.mysql2dynamodb.runner.RunnerException;
import io.mysql2dynamodb.runner.event.HistoryEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The runner's executions, as the local endpoint offers them. */
final class RunnerExecutions implements Executions {

    private static final String ROLE = "arn:aws:iam::000000000000:role/local";

    private final Runner runner;
    private final Clock clock;
    private final Instant created;

    RunnerExecutions(Runner runner, Clock clock) {
        this.runner = runner;
        this.clock = clock;
        this.created = clock.instant();
    }

    @Override
    public StateMachine stateMachine() {
        return new StateMachine(
                runner.stateMachineArn(),
                runner.stateMachine().name(),
                ROLE,
                runner.stateMachine().text(),
                created);
    }

    @Override
    public Started start(Optional<String> name, String input) {
        String chosen = name.orElseGet(() -> UUID.randomUUID().toString());
        return calling(() -> {
            String arn = runner.start(chosen, input).arn();
            return new Started(arn, runner.describe(arn).startDate());
        });
    }

    @Override
    public Execution describe(String executionArn) {
        return calling(() -> view(runner.describe(executionArn)));
    }

    @Override
    public List<Execution> list() {
        return runner.list().stream().map(RunnerExecutions::view).toList();
    }

    @Override
    public List<JsonNode> history(String executionArn) {
        return calling(() -> runner.history(executionArn).stream()
                .<JsonNode>map(HistoryEvent::toWire)
                .toList());
    }

    @Override
    public Instant stop(String executionArn, Optional<String> error, Optional<String> cause) {
        return calling(() -> {
            try {
                return runner.stop(executionArn, error, cause).stopDate().orElseGet(clock::instant);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw WireException.badRequest("ServiceException", "interrupted while the execution was stopped");
            }
        });
    }

    @Override
    public Instant redrive(String executionArn) {
        return calling(() -> {
            String arn = runner.redrive(executionArn).arn();
            return runner.describe(arn).redriveDate().orElseGet(clock::instant);
        });
    }

    @Override
    public void sendTaskSuccess(String taskToken, String output) {
        calling(() -> {
            runner.sendTaskSuccess(taskToken, output);
            return taskToken;
        });
    }

    @Override
    public void sendTaskFailure(String taskToken, String error, String cause) {
        calling(() -> {
            runner.sendTaskFailure(taskToken, error, cause);
            return taskToken;
        });
    }

    @Override
    public void sendTaskHeartbeat(String taskToken) {
        calling(() -> {
            runner.sendTaskHeartbeat(taskToken);
            return taskToken;
        });
    }

    private static Execution view(ExecutionDescription description) {
        return new Execution(
                description.arn(),
                description.name(),
                description.status().name(),
                description.startDate(),
                description.stopDate(),
                description.input().toString(),
                description.output().map(JsonNode::toString),
                description.error(),
                description.cause(),
                description.redriveCount(),
                description.redriveDate());
    }

    private static <T> T calling(Supplier<T> call) {
        try {
            return call.get();
        } catch (RunnerException e) {
            throw WireException.badRequest(e.awsName(), e.getMessage());
        }
    }
}
