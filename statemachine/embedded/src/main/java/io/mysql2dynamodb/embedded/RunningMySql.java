package io.mysql2dynamodb.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * An embedded MySQL that was started, now or by an earlier process.
 *
 * @param process its process; ask it whether it still runs
 * @param port its port on 127.0.0.1
 * @param user a user with all privileges
 * @param password that user's password, random per start; never printed
 * @param folder the folder that holds its data and log
 */
public record RunningMySql(RunningProcess process, int port, String user, String password, Path folder) {
    /** JDBC URL without a database. */
    public String jdbcUrl() {
        return "jdbc:mysql://127.0.0.1:" + port + "/";
    }

    /** JDBC URL of one database, which need not exist yet; user and password are not part of it. */
    public String jdbcUrl(String database) {
        return jdbcUrl() + database;
    }

    /** Ends the server if it still runs; its data stays. */
    public void stop() {
        process.stop();
    }

    /** Ends the server and removes its folder. */
    public void stopAndDelete() {
        stop();
        try {
            FolderTree.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + folder, e);
        }
    }

    @Override
    public String toString() {
        return "RunningMySql[" + process + ", port=" + port + ", user=" + user + ", folder=" + folder + "]";
    }
}
