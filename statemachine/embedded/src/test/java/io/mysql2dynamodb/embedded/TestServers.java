package io.mysql2dynamodb.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The servers shared by all tests of one JVM: started at first use, ended with the JVM, and, where a JVM was killed,
 * by the next one. For tests that cannot use the extensions (jqwik properties, for instance).
 */
public final class TestServers {
    private static final TestServers SHARED = new TestServers();

    private final Path folder;
    private final ServersFile file;
    private Servers servers = Servers.NONE;

    private TestServers() {
        Path all = CacheFolder.ofThisUser().root().resolve("test-servers");
        endThoseOfDeadJvms(all);
        folder = all.resolve(Long.toString(ProcessHandle.current().pid()));
        file = new ServersFile(folder.resolve("servers.json"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "end test servers"));
    }

    /** This JVM's MySQL. */
    public static RunningMySql mySql() {
        return SHARED.startedMySql();
    }

    /** This JVM's DynamoDB Local, in memory. */
    public static RunningDynamoDb dynamoDb() {
        return SHARED.startedDynamoDb();
    }

    private synchronized RunningMySql startedMySql() {
        Optional<RunningMySql> alive =
                servers.mySql().filter(server -> server.process().isRunning());
        if (alive.isPresent()) {
            return alive.get();
        }
        RunningMySql started = EmbeddedMySql.start(folder.resolve("mysql"));
        remember(servers.with(started));
        return started;
    }

    private synchronized RunningDynamoDb startedDynamoDb() {
        Optional<RunningDynamoDb> alive =
                servers.dynamoDb().filter(server -> server.process().isRunning());
        if (alive.isPresent()) {
            return alive.get();
        }
        RunningDynamoDb started = EmbeddedDynamoDb.start(folder.resolve("dynamodb"), false);
        remember(servers.with(started));
        return started;
    }

    private void remember(Servers started) {
        servers = started;
        file.write(started);
    }

    private synchronized void close() {
        end(folder);
        servers = Servers.NONE;
    }

    private static void endThoseOfDeadJvms(Path all) {
        if (!Files.isDirectory(all)) {
            return;
        }
        try (Stream<Path> folders = Files.list(all)) {
            folders.filter(candidate -> ProcessHandle.of(
                                    Long.parseLong(candidate.getFileName().toString()))
                            .isEmpty())
                    .forEach(TestServers::end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(Path folder) {
        new ServersFile(folder.resolve("servers.json")).read().stopAndDelete();
        try {
            FolderTree.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
