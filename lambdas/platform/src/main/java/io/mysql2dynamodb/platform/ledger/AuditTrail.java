package io.mysql2dynamodb.platform.ledger;

import java.util.List;

/** What happened in each run, kept for good. Thread-safe. */
public interface AuditTrail {

    /** Adds an entry. */
    void record(AuditEntry entry);

    /** All entries of a run, oldest first. */
    List<AuditEntry> list(String run);
}
