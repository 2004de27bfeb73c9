package io.mysql2dynamodb.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.runner.event.ExecutionEvent;
import io.mysql2dynamodb.runner.event.ExecutionStatus;
import io.mysql2dynamodb.runner.port.InvocationResult;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskTokenTest {

    @TempDir
    Path folder;

    private final BlockingQueue<String> tokens = new ArrayBlockingQueue<>(10);

    private Bench bench() {
        Bench bench = new Bench(folder, "token.asl.json");
        bench.functions.with("OpenGate", payload -> {
            tokens.add(payload.path("taskToken").textValue());
            return InvocationResult.returned("\"the function's own result does not count\"");
        });
        return bench;
    }

    private String token() throws InterruptedException {
        String token = tokens.poll(10, TimeUnit.SECONDS);
        assertThat(token).isNotNull();
        return token;
    }

    @Test
    void endsWithTheAnswerToItsToken() throws InterruptedException {
        try (Bench bench = bench()) {
            Execution execution = bench.runner().start("run", "{\"timeout\":60,\"heartbeat\":30}");
            bench.runner().sendTaskSuccess(token(), "{\"decision\":\"approved\"}");

            assertThat(execution.await().output()).contains(Json.read("{'decision':'approved'}"));
            assertThat(bench.historyTypes())
                    .containsSubsequence("TaskScheduled", "TaskStarted", "TaskSubmitted", "TaskSucceeded");
            assertThat(bench.events(ExecutionEvent.TaskTokenWaiting.class)).hasSize(1);
        }
    }

    @Test
    void anAnsweredTaskIsInTheJournalWhenTheAnswererHearsOfIt() throws InterruptedException {
        try (Bench bench = bench()) {
            bench.runner().start("run", "{\"timeout\":60,\"heartbeat\":30}");
            bench.runner().sendTaskSuccess(token(), "1");

            assertThat(bench.historyTypes()).contains("TaskSucceeded");
        }
    }

    @Test
    void failsWithTheErrorGivenForItsToken() throws InterruptedException {
        try (Bench bench = bench()) {
            Execution execution = bench.runner().start("run", "{\"timeout\":60,\"heartbeat\":30}");
            bench.runner().sendTaskFailure(token(), "GateRejected", "not yet");

            ExecutionDescription end = execution.await();

            assertThat(end.status()).isEqualTo(ExecutionStatus.FAILED);
            assertThat(end.error()).contains("GateRejected");
            assertThat(end.cause()).contains("not yet");
        }
    }

    @Test
    void timesOut() throws InterruptedException {
        try (Bench bench = bench()) {
            assertThat(bench.run("{\"timeout\":1,\"heartbeat\":30}").output()).contains(Json.read("{'caught':'late'}"));
            assertThat(bench.historyTypes()).contains("TaskTimedOut");
        }
    }

    @Test
    void missesAHeartbeat() throws InterruptedException {
        try (Bench bench = bench()) {
            assertThat(bench.run("{\"timeout\":60,\"heartbeat\":1}").output())
                    .contains(Json.read("{'caught':'silence'}"));
        }
    }

    @Test
    void heartbeatsKeepItWaiting() throws InterruptedException {
        try (Bench bench = bench()) {
            Execution execution = bench.runner().start("run", "{\"timeout\":60,\"heartbeat\":2}");
            String token = token();
            for (int i = 0; i < 6; i++) {
                Pause.millis(500);
                bench.runner().sendTaskHeartbeat(token);
            }
            bench.runner().sendTaskSuccess(token, "\"patient\"");

            assertThat(execution.await().output()).contains(Json.read("'patient'"));
        }
    }

    @Test
    void namesWhyATokenIsRefused() throws InterruptedException {
        try (Bench bench = bench()) {
            Execution execution = bench.runner().start("run", "{\"timeout\":60,\"heartbeat\":30}");
            String token = token();
            Runner runner = bench.runner();
            runner.sendTaskSuccess(token, "1");
            execution.await();

            assertThatThrownBy(() -> runner.sendTaskSuccess(token, "2")).isInstanceOf(TaskTimedOutException.class);
            assertThatThrownBy(() -> runner.sendTaskHeartbeat(token)).isInstanceOf(TaskTimedOutException.class);
            assertThatThrownBy(() -> runner.sendTaskFailure("made up", "E", "c"))
                    .isInstanceOf(InvalidTokenException.class);
            assertThatThrownBy(() -> runner.sendTaskSuccess(token, "{")).isInstanceOf(InvalidOutputException.class);
        }
        try (Bench other = new Bench(folder.resolve("elsewhere"), "token.asl.json")) {
            other.functions.returning("OpenGate", "1");
            String foreign = foreignToken();
            assertThatThrownBy(() -> other.runner().sendTaskSuccess(foreign, "1"))
                    .isInstanceOf(TaskDoesNotExistException.class);
        }
    }

    private String foreignToken() throws InterruptedException {
        try (Bench bench = bench()) {
            bench.runner().start("another", "{\"timeout\":60,\"heartbeat\":30}");
            return token();
        }
    }

    @Test
    void stoppingEndsAWaitingExecutionAndARedriveAsksAgainWithANewToken() throws InterruptedException {
        try (Bench bench = bench()) {
            bench.runner().start("run", "{\"timeout\":60,\"heartbeat\":30}");
            String first = token();

            ExecutionDescription stopped = bench.runner().stop("run", Optional.of("Enough"), Optional.of("lunch"));

            assertThat(stopped.status()).isEqualTo(ExecutionStatus.ABORTED);
            assertThat(stopped.error()).contains("Enough");
            Execution again = bench.runner().redrive("run");
            String second = token();
            assertThat(second).isNotEqualTo(first);
            bench.runner().sendTaskSuccess(second, "\"fine\"");
            assertThat(again.await().output()).contains(Json.read("'fine'"));
        }
    }
}
