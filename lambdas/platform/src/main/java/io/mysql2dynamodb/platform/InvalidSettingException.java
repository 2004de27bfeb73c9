package io.mysql2dynamodb.platform;

/** An environment variable of the function is missing or cannot be used. The message names it and what it takes. */
public final class InvalidSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidSettingException(String message) {
        super(message);
    }
}
