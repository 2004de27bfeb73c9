package io.mysql2dynamodb.analysis.workload.rate;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/** How often something happened in each second in which it did; see {@link BucketBudget} for coarser times. Not thread-safe. */
public final class SecondCounts {

    private static final int SMALLEST = 8;

    private final BucketBudget budget;
    private long[] buckets = new long[SMALLEST];
    private long[] counts = new long[SMALLEST];
    private int size;
    private int latest;

    SecondCounts(BucketBudget budget) {
        this.budget = budget;
    }

    /**
     * Counts executions.
     *
     * @param second seconds since 1970
     * @param executions how many, at least 1
     */
    public void add(long second, long executions) {
        long bucket = Math.floorDiv(second, budget.width());
        if (counts[latest] > 0 && buckets[latest] == bucket) {
            counts[latest] += executions;
            return;
        }
        if (put(bucket, executions)) {
            budget.took();
        }
    }

    /** Adds all of the other's, which keeps them. */
    public void addAll(SecondCounts other) {
        long width = budget.width();
        other.byBucket().forEach((bucket, executions) -> add(bucket * width, executions));
    }

    /** Executions by bucket, the earliest first; a bucket's number is its first second divided by the width. */
    SortedMap<Long, Long> byBucket() {
        SortedMap<Long, Long> sorted = new TreeMap<>();
        for (int slot = 0; slot < buckets.length; slot++) {
            if (counts[slot] > 0) {
                sorted.put(buckets[slot], counts[slot]);
            }
        }
        return sorted;
    }

    /** Executions in all. */
    long total() {
        return Arrays.stream(counts).sum();
    }

    BucketBudget budget() {
        return budget;
    }

    int size() {
        return size;
    }

    void fold(long from, long to) {
        SortedMap<Long, Long> fine = byBucket();
        buckets = new long[SMALLEST];
        counts = new long[SMALLEST];
        size = 0;
        fine.forEach((bucket, executions) -> put(Math.floorDiv(bucket * from, to), executions));
    }

    /** Whether the bucket is new. */
    private boolean put(long bucket, long executions) {
        if (2 * (size + 1) > buckets.length) {
            grow();
        }
        int slot = slot(bucket);
        boolean fresh = counts[slot] == 0;
        buckets[slot] = bucket;
        counts[slot] += executions;
        latest = slot;
        size += fresh ? 1 : 0;
        return fresh;
    }

    private void grow() {
        long[] oldBuckets = buckets;
        long[] oldCounts = counts;
        buckets = new long[2 * oldBuckets.length];
        counts = new long[buckets.length];
        for (int old = 0; old < oldBuckets.length; old++) {
            if (oldCounts[old] > 0) {
                int slot = slot(oldBuckets[old]);
                buckets[slot] = oldBuckets[old];
                counts[slot] = oldCounts[old];
            }
        }
    }

    /** Where the bucket is, or would be; the length is a power of two and half of the slots are free. */
    private int slot(long bucket) {
        int mask = buckets.length - 1;
        int slot = (int) ((bucket * 0x9E3779B97F4A7C15L) >>> 40) & mask;
        while (counts[slot] > 0 && buckets[slot] != bucket) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
