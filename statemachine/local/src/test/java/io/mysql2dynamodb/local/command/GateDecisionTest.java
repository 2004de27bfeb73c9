package io.mysql2dynamodb.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.local.deployment.EmbeddedServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gates decided by another process than the one that waits. */
class GateDecisionTest {

    @TempDir
    private Path folder;

    private String artifacts() {
        return "--artifacts=" + folder.resolve("runs");
    }

    private Path run() {
        return folder.resolve("runs/shop");
    }

    @AfterEach
    void endServers() {
        new EmbeddedServers(run().resolve(".runner")).stopAndDelete();
    }

    @Test
    void anotherProcessApprovesAndRejectsAndTheRunIsResumed() throws IOException, InterruptedException {
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
            assertThat(other.run("gates", artifacts(), "shop")).isZero();
            assertThat(other.run("approve", artifacts(), "shop", "nonsense")).isEqualTo(2);
            assertThat(other.run("approve", artifacts(), "shop", "infrastructure", "--comment=looks right"))
                    .as(other.printed())
                    .isZero();
            assertThat(other.run("approve", artifacts(), "shop", "infrastructure"))
                    .isEqualTo(1);
            assertThat(other.printed())
                    .contains("Gate 'infrastructure' of stage 6: open", "approving creates at")
                    .contains("gate 'infrastructure' of run 'shop' approved", "gate already decided");

            child.awaitPrinted(text -> text.contains("approve shop copy"));
            assertThat(other.run("reject", artifacts(), "shop", "copy", "--comment=the source is not quiet"))
                    .isZero();
            assertThat(child.exit()).isEqualTo(1);
            assertThat(child.printed())
                    .contains("gate rejected", "the source is not quiet", "resume shop")
                    .doesNotContain("\tat ");
            assertThat(Files.readString(run().resolve("summary.json"))).contains("GateRejectedException");
        }
        assertThat(other.run("approve", artifacts(), "shop", "copy")).isEqualTo(2);
        assertThat(other.printed()).contains("no process works on run 'shop'");

        Cli resumed = new Cli();
        assertThat(resumed.run("resume", artifacts(), "shop", "--approve-all"))
                .as(resumed.printed())
                .isZero();
        assertThat(resumed.printed()).contains("gate 'copy' approved").doesNotContain("gate 'infrastructure' approved");
    }
}
