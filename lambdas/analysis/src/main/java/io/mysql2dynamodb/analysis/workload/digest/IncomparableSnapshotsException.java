package io.mysql2dynamodb.analysis.workload.digest;

/** Two snapshots of counters are not two moments of one server. */
public final class IncomparableSnapshotsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IncomparableSnapshotsException(String reason, String remedy) {
        super("the two snapshots of statement digests cannot be compared: " + reason + "; " + remedy);
    }
}
