package io.mysql2dynamodb.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mysql2dynamodb.embedded.Servers;
import io.mysql2dynamodb.local.deployment.EmbeddedServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs of a small sample, with the real servers, the real workflow and the real functions. */
class LocalRunTest {

    @TempDir
    private Path folder;

    private final Cli cli = new Cli();

    private JsonNode summary(String run) throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(Files.readAllBytes(folder.resolve("runs").resolve(run).resolve("summary.json")));
    }

    private String artifacts() {
        return "--artifacts=" + folder.resolve("runs");
    }

    @Test
    void migratesTheSampleFromEndToEnd() throws IOException {
        Path template = ContractTemplate.ofSample(folder);

        int exit = cli.run(
                "run", artifacts(), "--run=shop", "--rows=1000", "--approve-all", "--tables-template=" + template);

        assertThat(exit).as(cli.printed()).isZero();
        JsonNode summary = summary("shop");
        JsonNode totals = summary.path("totals");
        assertThat(summary.path("verdict").asText()).isEqualTo("clean");
        assertThat(totals.path("rowsRead").asLong())
                .isPositive()
                .isEqualTo(totals.path("written").asLong()
                        + totals.path("excluded").asLong());
        assertThat(totals.path("matching")).isEqualTo(totals.path("written"));
        assertThat(totals.path("missing").asLong() + totals.path("extra").asLong())
                .isZero();
        assertThat(cli.printed())
                .contains(
                        "Stage 1: MySQL analysis",
                        "Stage 6: infrastructure",
                        "Stage 7: data migration",
                        "Stage 8: summary")
                .contains("time to live on")
                .containsSubsequence(
                        "gate 'requirements' approved",
                        "gate 'infrastructure' approved",
                        "gate 'copy' approved",
                        "gate 'cut-over' approved")
                .contains("copied", "verified", "rows/s")
                .contains("migration_report.html");
    }

    @Test
    void whatARunLeavesCanBeLookedAtAfterwards() throws IOException {
        Path template = ContractTemplate.ofSample(folder);
        cli.run(
                "run",
                artifacts(),
                "--run=kept",
                "--rows=1000",
                "--approve-all",
                "--keep",
                "--tables-template=" + template);
        EmbeddedServers servers = new EmbeddedServers(folder.resolve("runs/kept/.runner"));
        var mySql = servers.known().mySql().orElseThrow().process();
        var dynamoDb = servers.known().dynamoDb().orElseThrow().process();
        assertThat(mySql.isRunning() && dynamoDb.isRunning()).isTrue();

        Cli later = new Cli();
        assertThat(later.run("status", artifacts(), "kept")).isZero();
        assertThat(later.run("gates", artifacts(), "kept")).isZero();
        assertThat(later.printed())
                .contains("ended well", "embedded MySQL at", "verdict   clean")
                .contains("Gate 'cut-over' of stage 7: approved", "approved by --approve-all");
        assertThat(later.run("resume", artifacts(), "kept")).isEqualTo(2);
        assertThat(later.run("run", artifacts(), "--run=kept")).isEqualTo(2);

        assertThat(later.run("stop", artifacts(), "kept")).isZero();
        assertThat(mySql.isRunning() || dynamoDb.isRunning()).isFalse();
        assertThat(later.run("stop", artifacts(), "kept")).isZero();
        assertThat(later.printed()).contains("no embedded servers running");
    }

    @Test
    void aRunThatWasToStopEarlyGoesOnWithALaterStage() throws IOException {
        Path template = ContractTemplate.ofSample(folder);

        int first = cli.run(
                "run",
                artifacts(),
                "--run=steps",
                "--rows=1000",
                "--stop-after-stage=6",
                "--keep",
                "--approve-all",
                "--tables-template=" + template);
        assertThat(first).as(cli.printed()).isZero();
        assertThat(summary("steps").path("verdict").asText()).isEqualTo("incomplete");

        int second = cli.run("run", artifacts(), "--run=steps", "--start-at-stage=7", "--approve-all");
        assertThat(second).as(cli.printed()).isZero();
        assertThat(summary("steps").path("verdict").asText()).isEqualTo("clean");

        new EmbeddedServers(folder.resolve("runs/steps/.runner")).stopAndDelete();
    }

    @Test
    void aRunWhoseTablesWereInMemoryDoesNotGoOnOnceItsServersHaveEnded() throws IOException {
        Path template = ContractTemplate.ofSample(folder);
        cli.run(
                "run",
                artifacts(),
                "--run=gone",
                "--rows=1000",
                "--stop-after-stage=6",
                "--keep",
                "--approve-all",
                "--tables-template=" + template);
        assertThat(cli.run("stop", artifacts(), "gone")).as(cli.printed()).isZero();

        Cli later = new Cli();
        assertThat(later.run("run", artifacts(), "--run=gone", "--start-at-stage=7", "--approve-all"))
                .isEqualTo(1);

        assertThat(later.printed())
                .contains("(TablesLostException)", "were in memory: start a new run")
                .doesNotContain("embedded MySQL", "servers still run");
        assertThat(new EmbeddedServers(folder.resolve("runs/gone/.runner")).known())
                .isEqualTo(Servers.NONE);
    }
}
