package io.mysql2dynamodb.benchmark;

import io.mysql2dynamodb.embedded.EmbeddedDynamoDb;
import io.mysql2dynamodb.embedded.RunningDynamoDb;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Runs {@link RawLoad} in a process of its own against a fresh DynamoDB Local in memory.
 *
 * @param work folder for the server's files
 */
record RawProcess(Path work) {
    /** Room for a million ready-made requests. */
    private static final String HEAP = "-Xmx6g";

    /**
     * Measures the operations one after another.
     *
     * @param items the {@link ItemFile}
     * @param tables the tables that they were in, to be made anew
     * @param mostItems how many of them at most
     * @param operations words of {@link RawLoad}
     */
    List<RawFigures> measure(Path items, Migrated tables, long mostItems, int threads, String operations) {
        RunningDynamoDb dynamo = EmbeddedDynamoDb.start(work.resolve("dynamodb"), false);
        try {
            try (DynamoDbClient client = Clients.of(dynamo.endpoint())) {
                tables.tables().forEach(table -> Migrated.create(client, table.design()));
            }
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            HEAP,
                            "-XX:+UseParallelGC",
                            "-classpath",
                            System.getProperty("java.class.path"),
                            RawLoad.class.getName(),
                            items.toString(),
                            dynamo.endpoint().toString(),
                            Long.toString(dynamo.process().pid()),
                            Integer.toString(threads),
                            Long.toString(mostItems),
                            operations)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            List<RawFigures> figures = new ArrayList<>();
            try (BufferedReader lines = process.inputReader()) {
                lines.lines().filter(RawFigures::isLine).map(RawFigures::parse).forEach(figures::add);
            }
            if (process.waitFor() != 0) {
                throw new IllegalStateException("the raw loop ended with exit code " + process.exitValue());
            }
            return figures;
        } catch (IOException e) {
            throw new UncheckedIOException("the raw loop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in the raw loop", e);
        } finally {
            dynamo.stopAndDelete();
        }
    }
}
