package io.mysql2dynamodb.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.runner.event.ExecutionStatus;
import io.mysql2dynamodb.runner.port.InvocationResult;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedriveTest {

    private static final String ASL = """
            {"QueryLanguage":"JSONata","StartAt":"First","States":{
              "First":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke",
                "Arguments":{"FunctionName":"First","Payload":{}},
                "Assign":{"kept":"{% $states.result.Payload %}"},"Output":{"from":"first"},"Next":"Second"},
              "Second":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke",
                "Arguments":{"FunctionName":"Second",
                  "Payload":{"in":"{% $states.input %}","retries":"{% $states.context.State.RetryCount %}",
                             "redrives":"{% $states.context.Execution.RedriveCount %}"}},
                "Retry":[{"ErrorEquals":["Busy"],"MaxAttempts":2}],
                "Output":{"kept":"{% $kept %}","second":"{% $states.result.Payload %}"},"End":true}}}
            """;

    @TempDir
    Path folder;

    private Bench bench() {
        Bench bench = new Bench(folder, StateMachine.load("Test", ASL, Map.of()));
        bench.functions.returning("First", "42").with("Second", payload -> FakeFunctions.error("Busy", "later"));
        return bench;
    }

    @Test
    void continuesInTheFailedStateWithItsInputItsVariablesAndFreshRetries() throws InterruptedException {
        try (Bench bench = bench()) {
            assertThat(bench.run("{}").error()).contains("Busy");
            assertThat(bench.functions.calls("Second")).hasSize(3);
            bench.functions.echo("Second");

            ExecutionDescription end = bench.redrive();

            assertThat(end.output())
                    .contains(Json.read("{'kept':42,'second':{'in':{'from':'first'},'retries':0,'redrives':1}}"));
            assertThat(bench.functions.calls("First")).hasSize(1);
            assertThat(end.redriveCount()).isEqualTo(1);
        }
    }

    @Test
    void worksAfterARestartFromTheJournalAlone() throws InterruptedException {
        try (Bench bench = bench()) {
            bench.run("{}");
            bench.functions.echo("Second");

            Runner later = bench.restart();

            assertThat(later.describe("run").status()).isEqualTo(ExecutionStatus.FAILED);
            assertThat(later.redrive("run")
                            .await()
                            .output()
                            .orElseThrow()
                            .path("kept")
                            .intValue())
                    .isEqualTo(42);
        }
    }

    @Test
    void usesTheDefinitionThatTheExecutionWasStartedWith() throws InterruptedException {
        try (Bench bench = bench()) {
            bench.run("{}");
        }
        String other = ASL.replace("\"kept\":\"{% $kept %}\"", "\"changed\":true");
        try (Bench bench = new Bench(folder, StateMachine.load("Test", other, Map.of()))) {
            bench.functions.echo("Second");

            assertThat(bench.redrive().output().orElseThrow().has("changed")).isFalse();
        }
    }

    @Test
    void refusesWhatSucceededAndWhatIsNotThere() throws InterruptedException {
        try (Bench bench = bench()) {
            bench.functions.with("Second", payload -> InvocationResult.returned("1"));
            bench.run("{}");

            assertThatThrownBy(() -> bench.runner().redrive("run"))
                    .isInstanceOf(ExecutionNotRedrivableException.class)
                    .hasMessageContaining("succeeded");
            assertThatThrownBy(() -> bench.runner().redrive("nothing"))
                    .isInstanceOf(ExecutionDoesNotExistException.class);
        }
    }

    @Test
    void canBeRedrivenMoreThanOnce() throws InterruptedException {
        try (Bench bench = bench()) {
            bench.run("{}");
            assertThat(bench.redrive().status()).isEqualTo(ExecutionStatus.FAILED);
            bench.functions.echo("Second");

            assertThat(bench.redrive()
                            .output()
                            .orElseThrow()
                            .at("/second/redrives")
                            .intValue())
                    .isEqualTo(2);
        }
    }
}
