package io.mysql2dynamodb.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** Starts DynamoDB Local as a process of its own, reachable on 127.0.0.1 only, on this program's own class path. */
public final class EmbeddedDynamoDb {
    private static final Duration READY_WITHIN = Duration.ofSeconds(60);

    private EmbeddedDynamoDb() {}

    /**
     * Starts a server whose log, and data if {@code durable}, are in {@code folder}, which belongs to it alone. Durable
     * tables that are there from an earlier server are served again; a server of this folder that still runs is ended
     * first.
     *
     * @param durable on disk, which is about 15 times slower than in memory
     * @throws ServerStartException when it does not become ready
     */
    public static RunningDynamoDb start(Path folder, boolean durable) {
        try {
            ServerFolder own = ServerFolder.create(folder);
            String marker = marker(own);
            ServerProcess.stopForgotten(java(), marker);
            Files.createDirectories(own.data());
            Path announcement = own.file(DynamoDbLocalServer.PORT_FILE);
            Files.deleteIfExists(announcement);
            Files.deleteIfExists(own.log());
            Process process = ServerProcess.start(
                    command(own, marker, durable),
                    Map.of("CLASSPATH", OwnClassPath.current(), "DDB_LOCAL_TELEMETRY", "0"),
                    own.log());
            int port = awaitPort(process, announcement, own);
            return new RunningDynamoDb(RunningProcess.of(process.toHandle(), marker), port, durable, own.path());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start DynamoDB Local in " + folder + ": " + e.getMessage(), e);
        }
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private static String marker(ServerFolder folder) {
        return "-Djava.io.tmpdir=" + folder.temporary();
    }

    private static List<String> command(ServerFolder folder, String marker, boolean durable) {
        return List.of(
                java().toString(),
                // also where the native SQLite is unpacked at each start
                marker,
                "-Xms64m",
                "-Xmx768m",
                "-XX:+UseParallelGC",
                "-Dlog4j2.configurationFile=io/mysql2dynamodb/embedded/dynamodb-local-log4j2.xml",
                DynamoDbLocalServer.class.getName(),
                folder.path().toString(),
                durable ? DynamoDbLocalServer.DURABLE : DynamoDbLocalServer.IN_MEMORY);
    }

    private static int awaitPort(Process process, Path announcement, ServerFolder folder) throws IOException {
        Instant deadline = Instant.now().plus(READY_WITHIN);
        while (Instant.now().isBefore(deadline)) {
            OptionalInt port = announcedPort(announcement);
            if (port.isPresent()) {
                return port.getAsInt();
            }
            try {
                if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                    break;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        process.destroyForcibly();
        throw new ServerStartException("DynamoDB Local did not start in " + folder.path() + ".", folder.log());
    }

    /** The file appears whole, by a rename, once the server listens. */
    private static OptionalInt announcedPort(Path announcement) throws IOException {
        return Files.exists(announcement)
                ? OptionalInt.of(Integer.parseInt(Files.readString(announcement).strip()))
                : OptionalInt.empty();
    }
}
