package io.mysql2dynamodb.analysis.log;

import io.mysql2dynamodb.workload.Observation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one log came to.
 *
 * @param name its name; of a member of an archive {@code archive/member}, safe to print
 * @param format what its content was found to be
 * @param first the earliest time of its records, if they have times
 * @param last the latest time of its records, if they have times
 * @param records records that were handed on
 * @param bytes bytes of the log, unpacked
 * @param unreadable records, rows and pieces of the log that are not among the records
 * @param remarks what a reader must know of it, each with its count
 */
public record LogSummary(
        String name,
        LogFormat format,
        Optional<Instant> first,
        Optional<Instant> last,
        long records,
        long bytes,
        long unreadable,
        List<String> remarks) {

    public LogSummary {
        remarks = List.copyOf(remarks);
    }

    /** What the log observes. */
    public Observation.Kind kind() {
        return format.kind();
    }
}
