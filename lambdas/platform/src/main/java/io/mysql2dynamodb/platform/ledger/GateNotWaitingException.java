package io.mysql2dynamodb.platform.ledger;

/** The execution does not wait at the gate any more: it was stopped, timed out, or was answered otherwise. */
public final class GateNotWaitingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public GateNotWaitingException(String message) {
        super(message);
    }
}
