package io.mysql2dynamodb.embedded;

/** Thrown when one of our server processes is still there after it was asked and then forced to end. */
public final class ServerStopException extends RuntimeException {
    ServerStopException(String message) {
        super(message);
    }
}
