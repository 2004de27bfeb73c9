package io.mysql2dynamodb.local.endpoint;

import io.mysql2dynamodb.local.InvalidUsageException;

/** The endpoint cannot listen where it was told to. */
public final class PortTakenException extends InvalidUsageException {

    PortTakenException(int port, Throwable cause) {
        super(
                "cannot listen on 127.0.0.1:" + port + " (" + cause.getMessage()
                        + "): give another port with --port, or none for a free one",
                cause);
    }
}
