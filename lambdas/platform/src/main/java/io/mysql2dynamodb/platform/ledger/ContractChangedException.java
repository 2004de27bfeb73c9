package io.mysql2dynamodb.platform.ledger;

/** A run was met with another contract than the one it is bound to. */
public final class ContractChangedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ContractChangedException(String run, String bound, String met) {
        super("run \"" + run + "\" is bound to the contract with hash " + bound + ", but was given one with hash " + met
                + ". A changed contract needs a new run: start an execution without \"run\"");
    }
}
