package io.mysql2dynamodb.migration.plan;

import java.util.List;
import java.util.stream.IntStream;

/** Divides the scan of a table into segments, one per so many expected items. */
public final class SegmentPlan {
    /**
     * Small, because DynamoDB Local reads a whole segment for each page of it: measured 90 µs an item at 50,000 items a
     * segment, 18 at 6,000.
     */
    static final long ITEMS_PER_SEGMENT = 5_000;
    /** More segments than that only wait for one another. */
    static final int MOST_SEGMENTS = 256;

    private SegmentPlan() {}

    /** The segments of a table that is expected to hold so many items; at least one. */
    public static List<SegmentLine> of(String table, long expectedItems) {
        long wanted = (expectedItems + ITEMS_PER_SEGMENT - 1) / ITEMS_PER_SEGMENT;
        int total = (int) Math.max(1, Math.min(MOST_SEGMENTS, wanted));
        return IntStream.range(0, total)
                .mapToObj(segment -> new SegmentLine(table + "/" + segment, table, segment, total))
                .toList();
    }
}
