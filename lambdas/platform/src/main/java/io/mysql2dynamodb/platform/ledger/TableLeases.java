package io.mysql2dynamodb.platform.ledger;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/** One run per target table at a time. Thread-safe, and safe against other processes. */
public interface TableLeases {

    /**
     * Takes the tables for a run, or prolongs the leases it has; all of them or none.
     *
     * @param tables physical table names
     * @param duration how long other runs are kept away if the lease is not prolonged or released
     * @throws TableLeasedException if another run holds one of them
     */
    void take(String run, Collection<String> tables, Duration duration);

    /**
     * Ends the leases that the run has on these tables, now: others may take them, and {@link #holder} still says whose
     * items are in them. Others' leases are left alone.
     */
    void end(String run, Collection<String> tables);

    /** Gives up the leases that the run has on these tables; others are left alone. */
    void release(String run, Collection<String> tables);

    /** Who took the table last and has not released it, also if the lease has expired since. */
    Optional<TableLease> holder(String table);
}
