package io.mysql2dynamodb.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mysql2dynamodb.local.deployment.EmbeddedServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kill at any moment loses nothing and duplicates nothing. */
class KilledRunTest {

    private static final String ROWS = "--rows=20000";

    @TempDir
    private Path folder;

    private Path run() {
        return folder.resolve("runs/shop");
    }

    private String artifacts() {
        return "--artifacts=" + folder.resolve("runs");
    }

    @AfterEach
    void endServers() {
        new EmbeddedServers(run().resolve(".runner")).stopAndDelete();
    }

    @Test
    void aRunThatIsKilledThreeTimesDuringItsCopyEndsCleanAndClosed() throws IOException, InterruptedException {
        Path template = ContractTemplate.ofSample(folder);
        Path output = folder.resolve("output.txt");
        String[] start = {
            "run",
            artifacts(),
            "--run=shop",
            ROWS,
            "--start-at-stage=6",
            "--approve-all",
            "--tables-template=" + template
        };
        String[] resume = {"resume", artifacts(), "shop", "--approve-all"};
        int kills = 0;
        for (int percent : new int[] {0, 15, 40}) {
            try (ChildRun child = ChildRun.start(output, kills == 0 ? start : resume)) {
                if (child.awaitStatus(run(), status -> isCopying(status, percent))) {
                    child.kill();
                    kills++;
                }
            }
        }
        assertThat(kills).as(Files.readString(output)).isPositive();
        assertThat(new Cli().run("status", artifacts(), "shop")).isZero();

        try (ChildRun last = ChildRun.start(output, resume)) {
            assertThat(last.exit()).as(last.printed()).isZero();
        }
        JsonNode totals = JsonMapper.builder()
                .build()
                .readTree(Files.readAllBytes(run().resolve("summary.json")))
                .path("totals");
        assertThat(totals.path("rowsRead").asLong())
                .isEqualTo(totals.path("written").asLong()
                        + totals.path("excluded").asLong());
        assertThat(totals.path("matching")).isEqualTo(totals.path("written"));
        assertThat(totals.path("mismatched").asLong()
                        + totals.path("missing").asLong()
                        + totals.path("extra").asLong())
                .isZero();
    }

    @Test
    void twoProcessesDoNotWorkOnOneRun() throws IOException, InterruptedException {
        Path template = ContractTemplate.ofSample(folder);
        try (ChildRun child = ChildRun.start(
                folder.resolve("output.txt"),
                "run",
                artifacts(),
                "--run=shop",
                "--rows=1000",
                "--start-at-stage=6",
                "--tables-template=" + template)) {
            child.awaitStatus(run(), status -> status.path("state").asText().equals("WAITING"));

            Cli other = new Cli();
            assertThat(other.run("resume", artifacts(), "shop")).isEqualTo(2);
            assertThat(other.run("stop", artifacts(), "shop")).isEqualTo(2);
            assertThat(other.run("status", artifacts(), "shop")).isZero();
            assertThat(other.printed()).contains("another process", "is being worked on", "waiting for a decision");

            child.interrupt();
            assertThat(child.printed()).contains("Interrupted", "resume shop", "stop shop");
            assertThat(run().resolve("summary.json")).exists();
            assertThat(new Cli().run("stop", artifacts(), "shop")).isZero();
        }
    }

    private static boolean isCopying(JsonNode status, int percent) {
        String progress = status.path("progress").asText("");
        return status.path("step").asText().equals("copying")
                && progress.contains("%")
                && Integer.parseInt(progress.substring(0, progress.indexOf('%')).strip()) >= percent;
    }
}
