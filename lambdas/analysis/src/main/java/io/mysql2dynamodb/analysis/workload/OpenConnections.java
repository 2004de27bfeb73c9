package io.mysql2dynamodb.analysis.workload;

import java.time.Instant;
import java.util.Optional;

/**
 * Connections that were open when a log ended.
 *
 * @param sessions the connections
 * @param last the log's last moment
 * @param standing how the log counts
 */
record OpenConnections(Sessions sessions, Instant last, Standing standing) {

    /** Whether a log that begins then may be the next one of the same server: it has no moment in common with this one. */
    boolean goOn(Optional<Instant> begin) {
        return begin.isPresent() && !begin.get().isBefore(last);
    }
}
