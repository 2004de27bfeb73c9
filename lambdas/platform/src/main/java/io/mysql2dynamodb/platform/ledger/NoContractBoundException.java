package io.mysql2dynamodb.platform.ledger;

/** A run that has no contract yet was asked for one: so far it was only analysed. */
public final class NoContractBoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoContractBoundException(String run) {
        super("run \"" + run + "\" has no contract yet: it was only analysed. Start an execution with \"run\": \"" + run
                + "\", \"startAtStage\": 6 and the contract's key in \"contract\"");
    }
}
