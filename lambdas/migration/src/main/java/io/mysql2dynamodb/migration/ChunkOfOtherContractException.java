package io.mysql2dynamodb.migration;

/** A manifest line does not belong to the run's contract: the manifest was changed, or is another run's. */
public final class ChunkOfOtherContractException extends RuntimeException {

    ChunkOfOtherContractException(String what, String run) {
        super(what + " is not of the contract that run '" + run
                + "' was prepared with; a manifest cannot be used with another contract. Start a new run with"
                + " this contract");
    }
}
