package io.mysql2dynamodb.migration.verify;

import io.mysql2dynamodb.platform.ledger.ItemCounts;
import java.util.List;

/**
 * What the verification of one table found.
 *
 * @param table its contract name
 * @param scanned items that a whole scan found
 * @param extra items without a row
 * @param foreign those of them that no migration wrote
 * @param tombstones marks of deleted rows, which are no items
 * @param unsettled items without a row that had changed at every reading
 * @param entities per entity
 */
public record TableVerification(
        String table,
        long scanned,
        long extra,
        long foreign,
        long tombstones,
        long unsettled,
        List<EntityVerification> entities) {

    public TableVerification {
        entities = List.copyOf(entities);
    }

    /** The items of rows and the lookup items of all entities. */
    ItemCounts allItems() {
        return entities.stream().map(EntityVerification::allItems).reduce(ItemCounts.NONE, ItemCounts::plus);
    }

    /** Whether nothing differs in this table. */
    boolean noDifference() {
        return extra == 0 && allItems().mismatched() == 0 && allItems().missing() == 0;
    }

    /** Rows and items of which nothing can be said. */
    long allUnsettled() {
        return unsettled
                + entities.stream().mapToLong(EntityVerification::unsettled).sum();
    }
}
