package io.mysql2dynamodb.migration.verify;

import io.mysql2dynamodb.platform.ledger.ExtrasFigures;
import io.mysql2dynamodb.platform.ledger.ItemCounts;
import io.mysql2dynamodb.platform.ledger.VerifyFigures;
import java.util.List;

/**
 * What the verification of one table found.
 *
 * @param table its contract name
 * @param scanned items that a whole scan found
 * @param traced whether each of them was traced back to its row; else they were only counted
 * @param asVerified whether they are exactly the items that were verified: as many, and with the same keys
 * @param extra items without a row
 * @param foreign those of them that no migration wrote
 * @param tombstones marks of deleted rows, which are no items
 * @param unsettled items without a row that had changed at every reading
 * @param entities per entity
 */
public record TableVerification(
        String table,
        long scanned,
        boolean traced,
        boolean asVerified,
        long extra,
        long foreign,
        long tombstones,
        long unsettled,
        List<EntityVerification> entities) {

    public TableVerification {
        entities = List.copyOf(entities);
    }

    static TableVerification of(
            String table, ExtrasFigures scan, VerifyFigures verified, List<EntityVerification> entities) {
        return new TableVerification(
                table,
                scan.scanned(),
                scan.traced() == scan.scanned(),
                scan.scanned() == verified.allItems().matching() && scan.keys().equals(verified.keys()),
                scan.extra(),
                scan.foreign(),
                scan.tombstones(),
                scan.unsettled(),
                entities);
    }

    /** The items of rows and the lookup items of all entities. */
    ItemCounts allItems() {
        return entities.stream().map(EntityVerification::allItems).reduce(ItemCounts.NONE, ItemCounts::plus);
    }

    /**
     * Whether it is known which items no row gives: each was traced, or there can be none because every item is one that
     * was verified to match.
     */
    boolean extrasKnown() {
        return traced || (noDifference() && asVerified);
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
