package io.mysql2dynamodb.platform.ledger;

/** Where a gate stands. */
public enum GateStatus {
    /** The execution waits for a decision. */
    OPEN,
    APPROVED,
    REJECTED,
    /** The execution stopped waiting before it could be told a decision; redrive opens the gate again. */
    LAPSED
}
