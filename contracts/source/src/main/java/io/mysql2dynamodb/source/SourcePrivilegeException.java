package io.mysql2dynamodb.source;

/** The user lacks a privilege that reading needs. */
public final class SourcePrivilegeException extends SourceException {

    SourcePrivilegeException(String message, Throwable cause) {
        super(message, cause);
    }
}
