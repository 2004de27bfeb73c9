package io.mysql2dynamodb.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder of one server: its data, log and temporary files.
 *
 * @param path absolute and normalised, so that it can mark the server's command line
 */
record ServerFolder(Path path) {
    static ServerFolder create(Path path) throws IOException {
        ServerFolder folder = new ServerFolder(
                Files.createDirectories(path.toAbsolutePath().normalize()).toRealPath());
        Files.createDirectories(folder.temporary());
        return folder;
    }

    Path data() {
        return path.resolve("data");
    }

    Path temporary() {
        return path.resolve("tmp");
    }

    Path log() {
        return path.resolve("server.log");
    }

    Path file(String name) {
        return path.resolve(name);
    }
}
