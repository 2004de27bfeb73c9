package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.source.SourceKey;

/** Two queries of one snapshot contradict each other; nothing of the window can be trusted. */
public final class SnapshotDisagreesException extends RuntimeException {

    SnapshotDisagreesException(RelatedRows rows, SourceKey key) {
        super("A row of '" + rows.table() + "' belongs to row " + key.values() + " of '"
                + rows.parents().table() + "', which the same snapshot did not show. Tables without InnoDB have no"
                + " snapshots: keep them unchanged during the copy, or convert them.");
    }
}
