package io.mysql2dynamodb.migration;

import io.mysql2dynamodb.projection.ProjectedWindow;
import io.mysql2dynamodb.source.KeyRange;

/** Reads the rows of one entity, window by window, projected to items. Used by one thread. */
@FunctionalInterface
public interface WindowSource {

    /**
     * The first rows of the range, at most so many, and the items that they are; all of one snapshot.
     *
     * @param range where to read
     * @param maxRows most rows of the window
     */
    ProjectedWindow read(KeyRange range, int maxRows);
}
