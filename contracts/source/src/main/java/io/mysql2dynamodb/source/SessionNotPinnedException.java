package io.mysql2dynamodb.source;

/** The session does not have the settings that make reading exact, so nothing is read. */
public final class SessionNotPinnedException extends SourceException {

    SessionNotPinnedException(String message, Throwable cause) {
        super(message, cause);
    }
}
