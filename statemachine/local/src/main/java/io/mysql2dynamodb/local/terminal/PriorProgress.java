package io.mysql2dynamodb.local.terminal;

/** What earlier processes of a run did, for a progress bar that goes on instead of beginning anew. */
public interface PriorProgress {

    /** Rows that the chunk manifest expects, or 0 while there is none. */
    long plannedRows(String run);

    /** Rows or items that the ledger has as done. */
    long done(String run, Step step);
}
