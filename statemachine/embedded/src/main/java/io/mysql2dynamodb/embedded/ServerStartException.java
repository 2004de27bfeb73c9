package io.mysql2dynamodb.embedded;

import java.nio.file.Path;

/** Thrown when a server process ends or stays silent instead of becoming ready; the message ends with its log's tail. */
public final class ServerStartException extends RuntimeException {
    ServerStartException(String what, Path log) {
        super(what + "\nLast lines of " + log + ":\n" + LogTail.of(log));
    }
}
