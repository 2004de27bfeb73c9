package io.mysql2dynamodb.analysis.workload.digest;

import io.mysql2dynamodb.analysis.workload.digest.StatementCounter.Kind;
import java.util.ArrayList;
import java.util.List;

/** What of a server's counters is no whole statement, with its count. */
final class CounterRemarks {

    private CounterRemarks() {}

    static List<String> of(List<StatementCounter> counted) {
        List<String> remarks = new ArrayList<>();
        long lost = executions(counted.stream()
                .filter(counter -> counter.kind() == Kind.LOST_DIGESTS)
                .toList());
        if (lost > 0) {
            remarks.add(lost
                    + " executions are of statements whose digests were lost, since the digest table is full: raise"
                    + " performance_schema_digests_size, or truncate the table before the window");
        }
        cut(counted, Kind.DIGEST, "max_digest_length; raise it and performance_schema_max_digest_length", remarks);
        cut(counted, Kind.PREPARED, "the 1,024 bytes that performance_schema keeps; give a general log", remarks);
        return remarks;
    }

    private static void cut(List<StatementCounter> counted, Kind kind, String where, List<String> remarks) {
        List<StatementCounter> cut = counted.stream()
                .filter(counter -> counter.kind() == kind && !counter.whole())
                .toList();
        if (!cut.isEmpty()) {
            remarks.add(cut.size() + (kind == Kind.DIGEST ? " digests" : " prepared statements") + " with "
                    + executions(cut) + " executions are set aside, as their text is cut at " + where);
        }
    }

    private static long executions(List<StatementCounter> counters) {
        return counters.stream().mapToLong(StatementCounter::executions).sum();
    }
}
