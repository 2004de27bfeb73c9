package io.mysql2dynamodb.migration.handler;

import io.mysql2dynamodb.migration.SourceRows;
import io.mysql2dynamodb.migration.guard.ConnectionBudget;
import io.mysql2dynamodb.migration.guard.PacedPages;
import io.mysql2dynamodb.migration.guard.PacedRows;
import io.mysql2dynamodb.migration.guard.SourceGuard;
import io.mysql2dynamodb.migration.guard.SourceLimits;
import io.mysql2dynamodb.migration.verify.SegmentScanning.SegmentTable;
import io.mysql2dynamodb.platform.Settings;
import io.mysql2dynamodb.platform.Wiring;
import io.mysql2dynamodb.source.SourceDatabase;
import io.mysql2dynamodb.source.SourceLoad;
import io.mysql2dynamodb.source.SourceSession;
import io.mysql2dynamodb.target.Ticker;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How fast a run's steps may read the source.
 *
 * @param run the run
 * @param wiring where its options, its pause and the limits are
 * @param ticker what is waited by
 */
record Pacing(String run, Wiring wiring, Ticker ticker) {

    /** The rows, read at the run's pace. */
    SourceRows rows(SourceRows rows) {
        return new PacedRows(rows, this::guard, rowsPerSecond(), ticker);
    }

    /** The segments, whose rows are looked up at the run's pace. */
    SegmentTable segments(SegmentTable segments, SourceDatabase source) {
        return (segment, attributes) -> new PacedPages(segments.pages(segment, attributes), guard(() -> load(source)));
    }

    private SourceGuard guard(Supplier<SourceLoad> load) {
        return new SourceGuard(
                () -> wiring.control().paused(run),
                load,
                limits(),
                wiring.settings().chunkTime(),
                ticker,
                wiring.clock());
    }

    /** What one chunk may read of what all may. */
    private Optional<Integer> rowsPerSecond() {
        return wiring.runs().require(run).options().rowsPerSecond().map(all -> Math.max(1, all / chunksAtATime()));
    }

    private SourceLimits limits() {
        Settings settings = wiring.settings();
        return new SourceLimits(
                settings.sourceRunningThreads().orElse(SourceLimits.DEFAULT.runningThreads()),
                settings.sourceReplicaLag().orElse(SourceLimits.DEFAULT.replicaLag()));
    }

    /** Among how many chunks what the run may do per second is shared. */
    int chunksAtATime() {
        return ConnectionBudget.read(wiring.artifacts(), run)
                .map(ConnectionBudget::chunksAtATime)
                .orElse(wiring.settings().copyConcurrency());
    }

    private static SourceLoad load(SourceDatabase source) {
        try (SourceSession session = source.open()) {
            return session.load();
        }
    }
}
