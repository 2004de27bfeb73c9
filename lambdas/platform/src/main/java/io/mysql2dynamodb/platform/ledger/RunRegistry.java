package io.mysql2dynamodb.platform.ledger;

import java.util.Optional;

/** Which runs there are, and the contract each is bound to. Thread-safe, and safe against other processes. */
public interface RunRegistry {

    /**
     * Registers an execution's work on a run: creates the run, or, where it exists with the same contract, adds the
     * execution to it and takes over the choices of its input. Repeating it changes nothing.
     *
     * @return the run as it is now
     * @throws ContractChangedException if the run exists with another contract
     */
    RunRecord register(RunRecord run);

    /** The run of that name, if it exists. */
    Optional<RunRecord> find(String run);

    /**
     * The run of that name.
     *
     * @throws NoSuchRunException if it does not exist
     */
    default RunRecord require(String run) {
        return find(run).orElseThrow(() -> new NoSuchRunException(run));
    }
}
