package io.mysql2dynamodb.platform.ledger;

import java.util.Optional;

/**
 * How a run may work. The latest execution's input decides.
 *
 * @param live whether the application goes on writing while the run copies, so that the backfill may only put items that are
 *     not there; else the source is quiet, nobody else writes to the tables, and plain batches are allowed
 * @param writeUnitsPerSecond write capacity units that the run may consume per second on all tables together; empty for no
 *     ceiling
 * @param rowsPerSecond rows that the run may read from the source per second, all chunks together; empty for no ceiling
 * @param repairRounds how many times differences may be repaired and verified again; 0 for never
 */
public record RunOptions(
        boolean live, Optional<Integer> writeUnitsPerSecond, Optional<Integer> rowsPerSecond, int repairRounds) {

    /** Of repairs that end: a difference that outlives three has a cause that a fourth will not mend. */
    public static final int REPAIR_ROUNDS = 3;

    /** A quiet source, no ceilings, three rounds. */
    public static final RunOptions DEFAULT = new RunOptions(false, Optional.empty(), Optional.empty(), REPAIR_ROUNDS);

    public RunOptions {
        writeUnitsPerSecond.ifPresent(rate -> requirePositive("writeUnitsPerSecond", rate));
        rowsPerSecond.ifPresent(rate -> requirePositive("rowsPerSecond", rate));
        if (repairRounds < 0) {
            throw new IllegalArgumentException("repairRounds is " + repairRounds + ", it must be at least 0");
        }
    }

    private static void requirePositive(String name, int rate) {
        if (rate < 1) {
            throw new IllegalArgumentException(name + " is " + rate + ", it must be at least 1");
        }
    }
}
