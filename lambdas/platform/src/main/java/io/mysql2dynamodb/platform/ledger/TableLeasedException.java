package io.mysql2dynamodb.platform.ledger;

/** Another run holds the lease of a target table. */
public final class TableLeasedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TableLeasedException(String message) {
        super(message);
    }
}
