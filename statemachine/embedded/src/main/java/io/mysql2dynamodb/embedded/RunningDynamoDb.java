package io.mysql2dynamodb.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;

/**
 * A DynamoDB Local that was started, now or by an earlier process. Any credentials and region reach the same tables.
 *
 * @param process its process; ask it whether it still runs
 * @param port its port on 127.0.0.1
 * @param durable whether its tables are on disk; in memory they are gone when it ends
 * @param folder the folder that holds its log, and its data when durable
 */
public record RunningDynamoDb(RunningProcess process, int port, boolean durable, Path folder) {
    /** The endpoint to give to an SDK client. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Ends the server if it still runs; durable data stays. */
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
}
