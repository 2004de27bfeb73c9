package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.source.SourceKey;
import java.util.List;

/**
 * A row that cannot become an item.
 *
 * @param sourceTable its table
 * @param key its key
 * @param entity the entity that it was read for
 * @param reasons every reason, at least one
 */
public record QuarantinedRow(String sourceTable, SourceKey key, String entity, List<Reason> reasons) {

    public QuarantinedRow {
        reasons = List.copyOf(reasons);
    }
}
