package io.mysql2dynamodb.migration.plan;

import io.mysql2dynamodb.projection.ProjectedWindow;
import io.mysql2dynamodb.target.ItemSize;

/** What the first rows of an entity tell about the size of its items. */
public final class RowSample {
    /** Rows of the sample. */
    public static final int ROWS = 200;

    private RowSample() {}

    /** Average bytes of the sample's items; where it has none, the contract's estimate. */
    public static long averageItemBytes(ProjectedWindow window, long estimate) {
        return (long) window.items().stream()
                .mapToLong(item -> ItemSize.of(item.attributes()))
                .average()
                .orElse((double) Math.max(1, estimate));
    }
}
