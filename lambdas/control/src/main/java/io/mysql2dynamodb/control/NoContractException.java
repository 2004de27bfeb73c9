package io.mysql2dynamodb.control;

/** A run was started, and there is no contract to run with. */
public final class NoContractException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoContractException(String what) {
        super(what + ". Deploy the orchestrator with contracts/migrationContract.json, or put a contract among the"
                + " artifacts and name its key in the input's field \"contract\"");
    }
}
