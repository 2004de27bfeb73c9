package io.mysql2dynamodb.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.runner.event.ExecutionStatus;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParallelTest {

    @TempDir
    Path folder;

    @Test
    void collectsTheBranchesOutputsInOrderAndLetsThemReadOuterVariables() throws InterruptedException {
        try (Bench bench = new Bench(folder, "parallel.asl.json")) {
            bench.functions.echo("Right");

            assertThat(bench.run("{\"n\":1}").output())
                    .contains(Json.read("{'in':{'results':[11,{'n':1}]},'base':10}"));
            assertThat(bench.historyTypes()).contains("ParallelStateStarted", "ParallelStateSucceeded");
        }
    }

    @Test
    void failsWithTheBranchesErrorWhichCanBeCaught() throws InterruptedException {
        try (Bench bench = new Bench(folder, "parallel.asl.json")) {
            bench.functions.with("Right", payload -> FakeFunctions.error("Sour", ""));

            assertThat(bench.run("{\"n\":1}").output()).contains(Json.read("{'in':{'sour':true},'base':10}"));
        }
    }

    @Test
    void aRedriveRunsOnlyTheBranchThatFailed() throws InterruptedException {
        try (Bench bench = new Bench(folder, "parallel.asl.json")) {
            bench.functions.with("Right", payload -> FakeFunctions.error("Bitter", ""));
            assertThat(bench.run("{\"n\":1}").status()).isEqualTo(ExecutionStatus.FAILED);
            bench.functions.echo("Right");

            assertThat(bench.redrive().output()).contains(Json.read("{'in':{'results':[11,{'n':1}]},'base':10}"));
            assertThat(bench.historyTypes().stream().filter("PassStateEntered"::equals))
                    .as("Remember, Left and Done, once each")
                    .hasSize(3);
        }
    }
}
