package io.mysql2dynamodb.platform.source;

/** The secret with the source's address and credentials cannot be had, or is not what it should be. Never holds its content. */
public final class SourceSecretException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SourceSecretException(String message) {
        super(message);
    }

    SourceSecretException(String message, Throwable cause) {
        super(message, cause);
    }
}
