package io.mysql2dynamodb.analysis.workload.digest;

import java.time.Instant;
import java.util.Optional;

/**
 * One counter of the server: a row of events_statements_summary_by_digest or of prepared_statements_instances.
 *
 * @param key what tells it from the others of one server
 * @param kind which of the two
 * @param text the statement, as far as the server keeps it
 * @param whole whether that is all of it; a digest has at most max_digest_length bytes, a prepared statement's text 1,024
 * @param database the default database of the session, if there is one and it is known
 * @param account user of the connection, if the server tells
 * @param host host of the connection, if the server tells
 * @param executions how often it ran
 * @param sums what the server adds up over these
 * @param firstSeen since when it counts, if the server tells
 */
public record StatementCounter(
        String key,
        Kind kind,
        String text,
        boolean whole,
        Optional<String> database,
        Optional<String> account,
        Optional<String> host,
        long executions,
        ServerSums sums,
        Optional<Instant> firstSeen) {

    /** What is counted together. */
    public enum Kind {
        /** Statements of one digest. */
        DIGEST,
        /** Statements whose digests found no room: nobody knows what they were. */
        LOST_DIGESTS,
        /** One prepared statement of one connection; it is gone as soon as it is closed. */
        PREPARED
    }

    /** The same counter, with what it counted since it was read the last time. */
    StatementCounter since(StatementCounter earlier) {
        return counting(executions - earlier.executions, sums.since(earlier.sums));
    }

    private StatementCounter counting(long times, ServerSums since) {
        return new StatementCounter(key, kind, text, whole, database, account, host, times, since, firstSeen);
    }
}
