package io.mysql2dynamodb.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mysql2dynamodb.embedded.RunningDynamoDb;
import io.mysql2dynamodb.embedded.RunningMySql;
import io.mysql2dynamodb.embedded.ServersFile;
import io.mysql2dynamodb.sample.SampleShop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** One whole migration in a process of its own, as a user starts it, and the rates that its summary tells. */
record OrchestratorRun(Path orchestrator, Path contract, Path work, RunningMySql mysql) {

    /**
     * Rates per second over each step's span on the wall clock, and the run's DynamoDB Local, which is kept.
     */
    record Outcome(
            double copiedPerSecond,
            double rowsPerSecond,
            double verifiedPerSecond,
            double scannedPerSecond,
            RunningDynamoDb dynamodb) {}

    Outcome execute(String run) {
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        orchestrator.toString(),
                        "run",
                        "--contract",
                        contract.toString(),
                        "--mysql-url",
                        mysql.jdbcUrl(SampleShop.DATABASE),
                        "--mysql-user",
                        mysql.user(),
                        "--artifacts",
                        work.resolve("runs").toString(),
                        "--keep",
                        "--run",
                        run,
                        "--approve-all")
                .inheritIO();
        command.environment().put("MYSQL_PASSWORD", mysql.password());
        try {
            int code = command.start().waitFor();
            if (code != 0) {
                throw new IllegalStateException("the measured run " + run + " ended with exit code " + code);
            }
            Path folder = work.resolve("runs").resolve(run);
            JsonNode summary =
                    new ObjectMapper().readTree(folder.resolve("summary.json").toFile());
            JsonNode copy = step(summary, "copy");
            return new Outcome(
                    copy.get("itemsPerSecond").asDouble(),
                    summary.at("/totals/rowsRead").asDouble()
                            / copy.get("seconds").asDouble(),
                    step(summary, "verify").get("itemsPerSecond").asDouble(),
                    step(summary, "find-extras").get("itemsPerSecond").asDouble(),
                    new ServersFile(folder.resolve(".runner").resolve("servers.json"))
                            .read()
                            .dynamoDb()
                            .orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException("run " + run, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in run " + run, e);
        }
    }

    private static JsonNode step(JsonNode summary, String name) {
        for (JsonNode step : summary.get("steps")) {
            if (step.get("step").asText().equals(name)) {
                return step;
            }
        }
        throw new IllegalStateException("summary.json tells no step " + name);
    }
}
