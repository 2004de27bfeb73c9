package io.mysql2dynamodb.platform.ledger;

/** A chunk was to be continued from a place that is neither where its latest attempt stands nor where its latest step began. */
public final class StaleCursorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StaleCursorException(String message) {
        super(message);
    }
}
