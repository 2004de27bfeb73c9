package io.mysql2dynamodb.analysis.workload;

/**
 * A transaction that did something, and how it ended.
 *
 * @param transaction what it did
 * @param end how it ended
 */
record EndedTransaction(OpenTransaction transaction, End end) {

    /** How a transaction ends. */
    enum End {
        COMMITTED,
        /** By ROLLBACK, or with its connection. */
        ROLLED_BACK,
        /** The log ends before it does. */
        NOT_SEEN
    }
}
