package io.mysql2dynamodb.platform.json;

/** A text that this orchestrator wrote earlier, or a value that it holds, does not fit the JSON it should be. */
public final class UnreadableJsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableJsonException(String message, Throwable cause) {
        super(message, cause);
    }
}
