package io.mysql2dynamodb.platform.ledger;

/** The ledger has no run of that name. */
public final class NoSuchRunException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoSuchRunException(String run) {
        super("no run \"" + run
                + "\" in the ledger. Start an execution without \"run\", or with the name of one that began");
    }
}
