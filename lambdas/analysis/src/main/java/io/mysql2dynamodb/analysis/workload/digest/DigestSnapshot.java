package io.mysql2dynamodb.analysis.workload.digest;

import java.time.Instant;
import java.util.List;

/**
 * The server's counters at a moment.
 *
 * @param server the server's own identity, {@code @@server_uuid}
 * @param takenAt the moment, by the server's clock
 * @param startedAt when the server started
 * @param preparedExecutions how often any prepared statement ran since the server started, those that are closed too
 * @param statements counters of statements
 * @param accounts counters of accounts; empty where they may not be read
 */
public record DigestSnapshot(
        String server,
        Instant takenAt,
        Instant startedAt,
        long preparedExecutions,
        List<StatementCounter> statements,
        List<AccountCounter> accounts) {

    public DigestSnapshot {
        statements = List.copyOf(statements);
        accounts = List.copyOf(accounts);
    }
}
