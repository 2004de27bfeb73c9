package io.mysql2dynamodb.migration.plan;

import java.time.Duration;

/**
 * How many rows one chunk has: as many as one function writes in the target duration.
 *
 * <p>A write costs one unit per started 1,024 bytes of the item
 * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html), so large items make
 * small chunks.
 *
 * @param target how long copying one chunk may take, at most the time of one call
 */
public record ChunkSize(Duration target) {
    /** What one function writes per second; a quarter of what a new on-demand table takes at once (4,000). */
    static final long WRITE_UNITS_PER_SECOND = 1_000;

    static final long LEAST_ROWS = 500;
    /** Keeps a chunk that has to be repeated small, whatever time a call has; and many enough to share the work. */
    static final long MOST_ROWS = 100_000;

    private static final long BYTES_PER_UNIT = 1_024;

    public ChunkSize {
        if (target.isZero() || target.isNegative()) {
            throw new IllegalArgumentException("a chunk's target duration is more than nothing: " + target);
        }
    }

    /** Rows per chunk for items of that average size. */
    public long rows(long averageItemBytes) {
        long units = Math.max(1, (averageItemBytes + BYTES_PER_UNIT - 1) / BYTES_PER_UNIT);
        long rows = target.toSeconds() * WRITE_UNITS_PER_SECOND / units;
        return Math.max(LEAST_ROWS, Math.min(MOST_ROWS, rows));
    }
}
