package io.mysql2dynamodb.source;

/** The source database could not be read. Every cause has a class of its own; messages never hold a password. */
public abstract class SourceException extends RuntimeException {

    SourceException(String message) {
        super(message);
    }

    SourceException(String message, Throwable cause) {
        super(message, cause);
    }
}
