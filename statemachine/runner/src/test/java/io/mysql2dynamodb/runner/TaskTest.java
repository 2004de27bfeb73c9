package io.mysql2dynamodb.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.runner.event.ExecutionStatus;
import io.mysql2dynamodb.runner.port.FunctionServiceException;
import io.mysql2dynamodb.runner.port.InvocationResult;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskTest {

    @TempDir
    Path folder;

    @Test
    void callsTheFunctionWithItsPayloadAndShapesTheResult() throws InterruptedException {
        try (Bench bench = new Bench(folder, "task.asl.json")) {
            bench.functions.with("Greet", payload -> InvocationResult.returned("{\"text\":\"hello Ann\"}"));

            ExecutionDescription end = bench.run("{\"name\":\"Ann\"}");

            assertThat(bench.functions.calls("Greet")).containsExactly(Json.read("{'name':'Ann','execution':'run'}"));
            assertThat(end.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
            assertThat(end.output()).contains(Json.read("{'greeting':'hello Ann','before':{'status':200}}"));
            assertThat(bench.historyTypes())
                    .containsExactly(
                            "ExecutionStarted",
                            "TaskStateEntered",
                            "TaskScheduled",
                            "TaskStarted",
                            "TaskSucceeded",
                            "TaskStateExited",
                            "PassStateEntered",
                            "PassStateExited",
                            "ExecutionSucceeded");
        }
    }

    @Test
    void namesTheFunctionsErrorAndCarriesItsWholeErrorObjectAsCause() throws InterruptedException {
        try (Bench bench = new Bench(folder, "task.asl.json")) {
            bench.functions.with("Greet", payload -> FakeFunctions.error("com.example.NoVoiceException", "hoarse"));

            ExecutionDescription end = bench.run("{\"name\":\"Ann\"}");

            assertThat(end.status()).isEqualTo(ExecutionStatus.FAILED);
            assertThat(end.error()).contains("com.example.NoVoiceException");
            assertThat(Json.read(end.cause().orElseThrow()))
                    .isEqualTo(Json.read("{'errorType':'com.example.NoVoiceException','errorMessage':'hoarse'}"));
        }
    }

    @Test
    void failsWithTheServicesErrorWhenTheFunctionCannotBeCalled() throws InterruptedException {
        try (Bench bench = new Bench(folder, "task.asl.json")) {
            bench.functions.with("Greet", payload -> {
                throw new FunctionServiceException("Lambda.TooManyRequestsException", "slow down");
            });

            assertThat(bench.run("{\"name\":\"Ann\"}").error()).contains("Lambda.TooManyRequestsException");
        }
    }

    @Test
    void saysWhichFieldFoundNothing() throws InterruptedException {
        try (Bench bench = new Bench(folder, "task.asl.json")) {
            ExecutionDescription end = bench.run("{}");

            assertThat(end.error()).contains("States.QueryEvaluationError");
            assertThat(end.cause())
                    .contains(
                            "An error occurred while executing the state 'Call' (entered at the event id #2). The JSONata"
                                    + " expression '$states.input.name' specified for the field 'Arguments/Payload/name' returned"
                                    + " nothing (undefined).");
            assertThat(bench.historyTypes()).contains("EvaluationFailed");
        }
    }

    @Test
    void refusesAResultAboveThePayloadLimit() throws InterruptedException {
        try (Bench bench = new Bench(folder, "task.asl.json")) {
            bench.functions.returning("Greet", "{\"text\":\"" + "x".repeat(262_200) + "\"}");

            assertThat(bench.run("{\"name\":\"Ann\"}").error()).contains("States.DataLimitExceeded");
        }
    }
}
