package io.mysql2dynamodb.migration;

import io.mysql2dynamodb.projection.ProjectedWindow;
import io.mysql2dynamodb.source.SourceKey;
import java.util.Collection;

/** Reads chosen rows of one entity, projected to items. Used by one thread. */
@FunctionalInterface
public interface SourceRowsByKey {

    /** The rows that exist under the keys, all of one snapshot that begins with the call; a key without a row is left out. */
    ProjectedWindow read(Collection<SourceKey> keys);
}
