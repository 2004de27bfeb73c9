package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.source.SourceKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What some rows of an entity became. {@code rowsRead} is items + quarantined + excluded.
 *
 * @param items the items, in the order of their source rows
 * @param quarantined the rows that cannot be items
 * @param rowsRead source rows read
 * @param excluded rows that the entity's condition excludes
 * @param children what became of child rows, by the name of {@link ChildPlan}
 * @param lastKey the key of the last row read; empty when there was none
 * @param exhausted whether no row of the asked range lies behind it
 * @param sourceBytes bytes of the values read, child rows included
 */
public record ProjectedWindow(
        List<ProjectedItem> items,
        List<QuarantinedRow> quarantined,
        long rowsRead,
        long excluded,
        Map<String, ChildCounts> children,
        Optional<SourceKey> lastKey,
        boolean exhausted,
        long sourceBytes) {}
