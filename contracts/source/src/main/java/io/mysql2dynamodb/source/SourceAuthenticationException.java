package io.mysql2dynamodb.source;

/** The source refused the user or the password. */
public final class SourceAuthenticationException extends SourceException {

    SourceAuthenticationException(String message, Throwable cause) {
        super(message, cause);
    }
}
