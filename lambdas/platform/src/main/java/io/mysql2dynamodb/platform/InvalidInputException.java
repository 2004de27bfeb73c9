package io.mysql2dynamodb.platform;

/** A function was called with JSON that is not its input. The message names the function and the field. */
public final class InvalidInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidInputException(String message, Throwable cause) {
        super(message, cause);
    }
}
