package io.mysql2dynamodb.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/**
 * Starts a real MySQL, 8.0.15 unless {@link MySqlArchive} names another, as a process of its own, reachable on 127.0.0.1 only. The first start on a machine unpacks
 * binaries and initialises a data folder (seconds); later ones copy it (below a second).
 */
public final class EmbeddedMySql {
    private static final Duration READY_WITHIN = Duration.ofSeconds(90);
    private static final int PORTS_TO_TRY = 5;
    private static final String USER = "root";

    private EmbeddedMySql() {}

    /**
     * Starts a server whose data, log and temporary files are in {@code folder}, which belongs to it alone. Data that is
     * there from an earlier server is served again; a server of this folder that still runs is ended first. The
     * password of the returned user is new with every start.
     *
     * @param extraOptions further options of mysqld, which win over ours
     * @throws EmbeddedMySqlUnavailableException when this machine cannot run it
     * @throws ServerStartException when it does not become ready
     */
    public static RunningMySql start(Path folder, String... extraOptions) {
        return start(folder, CacheFolder.ofThisUser(), List.of(extraOptions));
    }

    static RunningMySql start(Path path, CacheFolder cache, List<String> extraOptions) {
        MySqlServer server = MySqlServer.in(cache);
        try {
            ServerFolder folder = ServerFolder.create(path);
            ServerProcess.stopForgotten(server.mysqld(), MySqlServer.marker(folder.data()));
            MySqlDataFolder.prepare(folder, server, cache);
            String password = randomPassword();
            Path initFile = writeInitFile(folder, password);
            try {
                return startOnFreePort(server, folder, initFile, password, extraOptions);
            } finally {
                Files.deleteIfExists(initFile);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start MySQL in " + path + ": " + e.getMessage(), e);
        }
    }

    private static RunningMySql startOnFreePort(
            MySqlServer server, ServerFolder folder, Path initFile, String password, List<String> extraOptions)
            throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = Loopback.freePort();
            Files.deleteIfExists(folder.log());
            Process process = ServerProcess.start(
                    server.serve(folder, port, initFile, extraOptions), server.environment(), folder.log());
            if (MySqlReadiness.await(process, port, READY_WITHIN)) {
                RunningProcess running = RunningProcess.of(process.toHandle(), MySqlServer.marker(folder.data()));
                return new RunningMySql(running, port, USER, password, folder.path());
            }
            process.destroyForcibly().onExit().join();
            // Somebody may have taken the port between our look and the server's bind.
            if (attempt == PORTS_TO_TRY || !LogTail.of(folder.log()).contains("Do you already have another")) {
                throw new ServerStartException("MySQL did not start in " + folder.path() + ".", folder.log());
            }
        }
    }

    private static Path writeInitFile(ServerFolder folder, String password) throws IOException {
        Path file = folder.file("init.sql");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        // With --skip-name-resolve a client on 127.0.0.1 is not 'localhost'.
        return Files.writeString(file, """
                CREATE USER IF NOT EXISTS 'root'@'%%';
                ALTER USER 'root'@'%%' IDENTIFIED BY '%1$s';
                GRANT ALL ON *.* TO 'root'@'%%' WITH GRANT OPTION;
                DROP USER IF EXISTS 'root'@'localhost';
                """.formatted(password));
    }

    private static String randomPassword() {
        byte[] bytes = new byte[18];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
