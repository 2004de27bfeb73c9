package io.mysql2dynamodb.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.local.deployment.EmbeddedServers;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that another process lets rest. */
class PausedRunTest {

    @TempDir
    private Path folder;

    private String artifacts() {
        return "--artifacts=" + folder.resolve("runs");
    }

    @AfterEach
    void endServers() {
        new EmbeddedServers(folder.resolve("runs/shop/.runner")).stopAndDelete();
    }

    @Test
    void copiesNothingUntilItsPauseIsLifted() throws IOException, InterruptedException {
        Path template = ContractTemplate.ofSample(folder);
        Cli other = new Cli();
        try (ChildRun child = ChildRun.start(
                folder.resolve("output.txt"),
                "run",
                artifacts(),
                "--run=shop",
                "--rows=1000",
                "--start-at-stage=6",
                "--tables-template=" + template)) {
            child.awaitPrinted(text -> text.contains("approve shop infrastructure"));
            assertThat(other.run("approve", artifacts(), "shop", "infrastructure"))
                    .isZero();
            child.awaitPrinted(text -> text.contains("approve shop copy"));

            assertThat(other.run("pause", artifacts(), "shop"))
                    .as(other.printed())
                    .isZero();
            assertThat(other.run("approve", artifacts(), "shop", "copy")).isZero();
            child.awaitPrinted(text -> text.contains("wait paused by "));
            assertThat(other.run("status", artifacts(), "shop")).isZero();
            assertThat(other.printed())
                    .contains("run 'shop' is paused by ", "pause     paused by ", ", waiting: paused by ");

            assertThat(other.run("resume", artifacts(), "shop"))
                    .as(other.printed())
                    .isZero();
            child.awaitPrinted(text -> text.contains("approve shop cut-over"));
            assertThat(other.run("approve", artifacts(), "shop", "cut-over")).isZero();
            assertThat(child.exit()).as(child.printed()).isZero();
        }
        assertThat(other.run("pause", artifacts(), "shop")).isEqualTo(2);
    }
}
