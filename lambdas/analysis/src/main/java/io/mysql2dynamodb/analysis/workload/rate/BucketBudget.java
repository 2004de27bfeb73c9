package io.mysql2dynamodb.analysis.workload.rate;

import java.util.HashSet;
import java.util.Set;

/**
 * Bounds the memory of all {@link SecondCounts} of one analysis. They begin with buckets of a second; when there are too
 * many buckets in all, every one is folded to the next width: a minute, an hour, a day, and at last the whole time. One
 * width for all keeps them addable. Not thread-safe.
 */
public final class BucketBudget {

    /** About 32 MB of buckets. */
    public static final int STANDARD = 1_000_000;

    private static final long[] WIDTHS = {1, 60, 3_600, 86_400, Long.MAX_VALUE};

    private final int most;
    private final Set<SecondCounts> series = new HashSet<>();
    private long kept;
    private int step;

    /** @param most how many buckets there may be in all */
    public BucketBudget(int most) {
        this.most = most;
    }

    /** New counts that share this budget. */
    public SecondCounts counts() {
        SecondCounts counts = new SecondCounts(this);
        series.add(counts);
        return counts;
    }

    /** Takes back what the counts use; they must not be used any more. */
    public void release(SecondCounts counts) {
        if (series.remove(counts)) {
            kept -= counts.size();
        }
    }

    /** How many seconds a bucket has by now; {@link Long#MAX_VALUE} for the whole time. */
    public long width() {
        return WIDTHS[step];
    }

    /** Whether times finer than the whole are still kept apart. */
    boolean tellsTimes() {
        return step < WIDTHS.length - 1;
    }

    /** One more bucket is in use. */
    void took() {
        kept++;
        while (kept > most && tellsTimes()) {
            fold();
        }
    }

    private void fold() {
        long from = width();
        step++;
        kept = 0;
        for (SecondCounts counts : series) {
            counts.fold(from, width());
            kept += counts.size();
        }
    }
}
