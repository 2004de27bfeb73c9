package io.mysql2dynamodb.source;

/** The address names no database, or one that the server does not have or does not show. */
public final class SourceDatabaseMissingException extends SourceException {

    SourceDatabaseMissingException(String message, Throwable cause) {
        super(message, cause);
    }
}
