package io.mysql2dynamodb.platform.gate;

/** The state machine could not be told a decision: unreachable, throttled, or not permitted. It may be repeated. */
public final class CallbackFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CallbackFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
