package io.mysql2dynamodb.workload;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One thing that was looked at: a log, a log table, or the server's statement digests between two moments.
 *
 * @param kind what it is
 * @param name its name: a file's, a table's, or {@code performance_schema}
 * @param from the first moment it covers, if it has times
 * @param to the last moment it covers, if it has times
 * @param activeSeconds its span without pauses of over a minute in which nothing at all was logged
 * @param statements executions of statements that it holds, of every class
 * @param unreadable lines, records or archive members that could not be read, each counted and skipped
 * @param remarks what a reader must know of it, such as that digests were lost, each with counts
 */
public record Observation(
        Kind kind,
        String name,
        Optional<Instant> from,
        Optional<Instant> to,
        double activeSeconds,
        long statements,
        long unreadable,
        List<String> remarks) {

    public Observation {
        remarks = List.copyOf(remarks);
    }

    /** What can be looked at. */
    public enum Kind {
        GENERAL_LOG,
        SLOW_LOG,
        STATEMENT_DIGESTS
    }

    /** Seconds between its first and its last moment; 0 without times. */
    public double spanSeconds() {
        return from.isPresent() && to.isPresent()
                ? Duration.between(from.get(), to.get()).toNanos() / 1e9
                : 0;
    }
}
