package io.mysql2dynamodb.migration;

/**
 * How many rows the next window reads, by the bytes that the last ones had.
 *
 * <p>Windows bound the memory of a chunk: a wide row makes small windows at once, narrow rows let them grow no faster
 * than twofold, because the next rows may be wider. Not thread-safe.
 */
final class WindowSize {
    /** Source bytes that one window aims at. */
    static final long TARGET_BYTES = 2L << 20;

    /** Source bytes that a window of the least rows may have; past them windows get smaller still. */
    static final long MOST_BYTES = 16L << 20;

    static final int FIRST = 200;
    static final int LEAST = 25;
    /**
     * Enough to keep forty batches on their way. Of 4,000 rows of 350 bytes a window lived so long that its objects were
     * copied by collection after collection, 15 % of the time of a verification with 512 MB.
     */
    static final int MOST = 1_000;

    private int rows = FIRST;

    /** Rows of the next window. */
    public int rows() {
        return rows;
    }

    /** Takes in what the last window had. */
    public void measured(long rowsRead, long sourceBytes) {
        if (rowsRead == 0) {
            return;
        }
        long bytesPerRow = Math.max(1, sourceBytes / rowsRead);
        long fitting = TARGET_BYTES / bytesPerRow;
        long least = Math.max(1, Math.min(LEAST, MOST_BYTES / bytesPerRow));
        rows = (int) Math.max(least, Math.min(Math.min(MOST, 2L * rows), fitting));
    }
}
