package io.mysql2dynamodb.migration.plan;

import io.mysql2dynamodb.source.KeyRange;
import io.mysql2dynamodb.source.SourceKey;
import java.util.Optional;

/** Where one entity's source table can be cut, by asking the source. */
public interface BoundarySource {

    /** Key of the last of the first {@code rows} rows of the range; empty when the range has no more rows than that. */
    Optional<SourceKey> next(KeyRange range, long rows);

    /** How many rows the range has. */
    long count(KeyRange range);
}
