package io.mysql2dynamodb.control;

/** What was sent as a decision is none. The message says what is accepted. */
public final class InvalidDecisionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidDecisionException(String message) {
        super(message);
    }
}
