package io.mysql2dynamodb.migration;

import io.mysql2dynamodb.platform.ledger.ChunkLease;
import io.mysql2dynamodb.platform.ledger.Figures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The figures of one step, added up window by window and noted in the ledger every few seconds, so that whoever watches
 * the run sees it move. Used by one thread.
 *
 * @param <F> the step's figures
 */
public final class ChunkNotes<F extends Figures<F>> {
    private static final Duration BETWEEN_NOTES = Duration.ofSeconds(2);

    private final ChunkLease<F> lease;
    private final Clock clock;
    private F sum;
    private Optional<List<String>> cursor = Optional.empty();
    private Instant noted;

    public ChunkNotes(ChunkLease<F> lease, F none, Clock clock) {
        this.lease = lease;
        this.clock = clock;
        this.sum = none;
        this.noted = clock.instant();
    }

    /**
     * Takes in a window that is finished, and with it everything before it.
     *
     * @param figures what it counted
     * @param last its last key; empty when the chunk ends with it
     */
    public void finished(F figures, Optional<List<String>> last) {
        sum = sum.plus(figures);
        cursor = last;
        Instant now = clock.instant();
        if (last.isPresent() && noted.plus(BETWEEN_NOTES).isBefore(now)) {
            lease.progress(sum, last.get());
            noted = now;
        }
    }

    /** What was counted so far. */
    public F sum() {
        return sum;
    }

    /** The last key of what is finished; empty at the end of the chunk. */
    public Optional<List<String>> cursor() {
        return cursor;
    }

    /** Notes the end of the step: the chunk's end, or the place to go on from. */
    public void end(F figuresOfStep) {
        if (cursor.isPresent()) {
            lease.progress(figuresOfStep, cursor.get());
        } else {
            lease.complete(figuresOfStep);
        }
    }
}
