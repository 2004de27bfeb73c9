package io.mysql2dynamodb.migration.plan;

import java.util.List;
import java.util.stream.IntStream;

/** Divides the scan of a table into segments, one per so many expected items. */
public final class SegmentPlan {
    static final long ITEMS_PER_SEGMENT = 50_000;
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
