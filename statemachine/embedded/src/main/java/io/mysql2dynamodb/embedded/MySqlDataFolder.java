package io.mysql2dynamodb.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Data folders copied from one that is initialised once per user and kept in the cache: a copy is faster. */
final class MySqlDataFolder {
    private MySqlDataFolder() {}

    /** Makes sure that the server's folder holds data; existing data is kept. */
    static void prepare(ServerFolder folder, MySqlServer server, CacheFolder cache) throws IOException {
        if (Files.isDirectory(folder.data())) {
            return;
        }
        Path initialised = cache.entry(server.home().getFileName() + "-data", building -> initialise(building, server));
        Path copying = folder.file("data-copying");
        FolderTree.delete(copying);
        FolderTree.copy(initialised.resolve("data"), copying);
        // Each server has an identity of its own, written anew at its first start.
        Files.deleteIfExists(copying.resolve("auto.cnf"));
        Files.move(copying, folder.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void initialise(Path building, MySqlServer server) throws IOException {
        List<String> command = server.initialise(building.resolve("data"));
        Tool.Outcome outcome = Tool.attempt(command, building, server.environment(), InputStream.nullInputStream());
        if (!outcome.succeeded()) {
            throw new EmbeddedMySqlUnavailableException(
                    "MySQL could not initialise a data folder: "
                            + outcome.output().strip(),
                    "Check the space and permissions of " + building.getParent() + ".");
        }
    }
}
