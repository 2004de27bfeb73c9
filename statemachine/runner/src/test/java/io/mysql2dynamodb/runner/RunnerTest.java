package io.mysql2dynamodb.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.runner.event.ExecutionStatus;
import io.mysql2dynamodb.runner.journal.FolderJournal;
import io.mysql2dynamodb.runner.port.InvocationResult;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunnerTest {

    @TempDir
    Path folder;

    private Bench bench() {
        Bench bench = new Bench(folder, "task.asl.json");
        bench.functions.returning("Greet", "{\"text\":\"hi\"}");
        return bench;
    }

    @Test
    void describesAndListsWhatRanLatestFirst() throws InterruptedException {
        try (Bench bench = bench()) {
            bench.runner().start("one", "{\"name\":\"A\"}").await();
            Pause.millis(5);
            bench.runner().start("two", "{\"name\":\"B\"}").await();

            assertThat(bench.runner().list())
                    .extracting(ExecutionDescription::name)
                    .containsExactly("two", "one");
            ExecutionDescription one = bench.runner().describe("arn:aws:states:local:000000000000:execution:Test:one");
            assertThat(one.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
            assertThat(one.input()).isEqualTo(Json.read("{'name':'A'}"));
            assertThat(one.stopDate()).isPresent();
        }
    }

    @Test
    void refusesAUsedName() throws InterruptedException {
        try (Bench bench = bench()) {
            bench.run("{\"name\":\"A\"}");

            assertThatThrownBy(() -> bench.runner().start("run", "{\"name\":\"A\"}"))
                    .isInstanceOf(ExecutionAlreadyExistsException.class);
        }
    }

    @Test
    void refusesNamesThatAreNoFolderAndInputsThatAreNoJson() {
        try (Bench bench = bench()) {
            assertThatThrownBy(() -> bench.runner().start("../up", "{}")).isInstanceOf(InvalidNameException.class);
            assertThatThrownBy(() -> bench.runner().start("x", "{")).isInstanceOf(InvalidExecutionInputException.class);
            assertThatThrownBy(() -> bench.runner().start("x", "")).isInstanceOf(InvalidExecutionInputException.class);
            assertThatThrownBy(() -> bench.runner().start("x", "\"" + "y".repeat(262_144) + "\""))
                    .isInstanceOf(InvalidExecutionInputException.class);
            assertThatThrownBy(() -> bench.runner().describe("../up"))
                    .isInstanceOf(ExecutionDoesNotExistException.class);
        }
    }

    @Test
    void startingTheSameAgainWhileItRunsGivesTheSameExecution() throws InterruptedException {
        try (Bench bench = bench()) {
            bench.functions.with("Greet", payload -> {
                Pause.millis(300);
                return InvocationResult.returned("{\"text\":\"hi\"}");
            });
            Execution first = bench.runner().start("run", "{\"name\":\"A\"}");

            assertThat(bench.runner().start("run", "{\"name\":\"A\"}")).isSameAs(first);
            assertThatThrownBy(() -> bench.runner().start("run", "{\"name\":\"B\"}"))
                    .isInstanceOf(ExecutionAlreadyExistsException.class);
            assertThatThrownBy(() -> bench.runner().redrive("run")).isInstanceOf(ExecutionNotRedrivableException.class);
            first.await();
        }
    }

    @Test
    void historyChainsEventsAndSpeaksTheWireFormat() throws InterruptedException {
        try (Bench bench = bench()) {
            bench.run("{\"name\":\"A\"}");

            var wire = bench.runner().history("run").get(2).toWire();

            assertThat(wire.path("id").intValue()).isEqualTo(3);
            assertThat(wire.path("previousEventId").intValue()).isEqualTo(2);
            assertThat(wire.path("timestamp").isNumber()).isTrue();
            assertThat(wire.at("/taskScheduledEventDetails/resourceType").textValue())
                    .isEqualTo("lambda");
            assertThat(Json.read(
                            wire.at("/taskScheduledEventDetails/parameters").textValue()))
                    .isEqualTo(Json.read("{'FunctionName':'Greet','Payload':{'name':'A','execution':'run'}}"));
        }
    }

    @Test
    void aStateMachinesTimeoutEndsTheExecution() throws InterruptedException {
        String asl = """
                {"QueryLanguage":"JSONata","StartAt":"Slow","TimeoutSeconds":1,"States":{
                  "Slow":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke",
                    "Arguments":{"FunctionName":"Slow"},"End":true}}}
                """;
        try (Bench bench = new Bench(folder, StateMachine.load("Test", asl, Map.of()))) {
            bench.functions.with("Slow", payload -> {
                Pause.millis(2_500);
                return InvocationResult.returned("1");
            });

            assertThat(bench.run("{}").status()).isEqualTo(ExecutionStatus.TIMED_OUT);
            assertThat(bench.historyTypes()).endsWith("ExecutionTimedOut");
        }
    }

    @Test
    void aTasksTimeoutFailsIt() throws InterruptedException {
        String asl = """
                {"QueryLanguage":"JSONata","StartAt":"Slow","States":{
                  "Slow":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","TimeoutSeconds":1,
                    "Arguments":{"FunctionName":"Slow"},"End":true}}}
                """;
        try (Bench bench = new Bench(folder, StateMachine.load("Test", asl, Map.of()))) {
            bench.functions.with("Slow", payload -> {
                Pause.millis(2_500);
                return InvocationResult.returned("1");
            });

            assertThat(bench.run("{}").error()).contains("States.Timeout");
        }
    }

    @Test
    void aListenerThatThrowsDoesNotTouchTheExecution() throws InterruptedException {
        FakeFunctions functions = new FakeFunctions().returning("Greet", "{\"text\":\"hi\"}");
        RunnerPorts ports = RunnerPorts.of(functions, new MemoryObjects(), new FolderJournal(folder))
                .withListener(event -> {
                    throw new IllegalStateException("broken screen");
                });
        try (Runner runner = new Runner(StateMachine.load(Bench.read("task.asl.json"), Map.of()), ports)) {
            assertThat(runner.start("run", "{\"name\":\"A\"}").await().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        }
    }
}
