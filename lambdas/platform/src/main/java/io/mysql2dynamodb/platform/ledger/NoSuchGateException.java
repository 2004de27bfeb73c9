package io.mysql2dynamodb.platform.ledger;

/** The run has no gate of that name, or has not reached it yet. */
public final class NoSuchGateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoSuchGateException(String message) {
        super(message);
    }
}
