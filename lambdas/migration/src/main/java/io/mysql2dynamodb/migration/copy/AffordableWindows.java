package io.mysql2dynamodb.migration.copy;

import io.mysql2dynamodb.migration.WindowSource;
import io.mysql2dynamodb.projection.ProjectedWindow;
import io.mysql2dynamodb.source.KeyRange;

/**
 * Keeps windows small enough to be written within some seconds under a ceiling on write units. A function stops between
 * windows: one that takes minutes to write would outlast it, and be begun again and again. Used by one thread.
 */
final class AffordableWindows implements WindowSource {
    static final double SECONDS_PER_WINDOW = 10;
    private static final double BYTES_PER_UNIT = 1_024;

    private final WindowSource source;
    private final double unitsPerWindow;
    private double unitsPerRow = 1;

    /** @param unitsPerSecond the ceiling */
    AffordableWindows(WindowSource source, double unitsPerSecond) {
        this.source = source;
        this.unitsPerWindow = unitsPerSecond * SECONDS_PER_WINDOW;
    }

    @Override
    public ProjectedWindow read(KeyRange range, int maxRows) {
        ProjectedWindow window = source.read(range, (int) Math.max(1, Math.min(maxRows, unitsPerWindow / unitsPerRow)));
        if (window.rowsRead() > 0) {
            unitsPerRow = Math.max(1, window.sourceBytes() / BYTES_PER_UNIT / window.rowsRead());
        }
        return window;
    }
}
