package io.mysql2dynamodb.platform.ledger;

/** The gate's one decision was made before. The message says by whom and when. */
public final class GateAlreadyDecidedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public GateAlreadyDecidedException(String message) {
        super(message);
    }
}
