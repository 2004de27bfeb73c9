package io.mysql2dynamodb.migration.verify;

import io.mysql2dynamodb.platform.ledger.ItemCounts;
import io.mysql2dynamodb.platform.ledger.VerifyFigures;

/**
 * What the verification of one entity found.
 *
 * @param entity the entity type
 * @param rowsRead source rows compared
 * @param matching items that are what their row projects to
 * @param mismatched items that differ
 * @param missing rows without an item
 * @param quarantined rows that cannot be items
 * @param excluded rows that the contract's conditions leave out
 * @param unsettled rows that had changed at every reading
 * @param lookups what was found of the lookup items of unique constraints, which are no rows
 */
public record EntityVerification(
        String entity,
        long rowsRead,
        long matching,
        long mismatched,
        long missing,
        long quarantined,
        long excluded,
        long unsettled,
        ItemCounts lookups) {

    /** The items of rows and the lookup items together. */
    ItemCounts allItems() {
        return new ItemCounts(matching, mismatched, missing).plus(lookups);
    }

    static EntityVerification of(String entity, VerifyFigures figures) {
        return new EntityVerification(
                entity,
                figures.matching()
                        + figures.mismatched()
                        + figures.missing()
                        + figures.quarantined()
                        + figures.excluded()
                        + figures.unsettled(),
                figures.matching(),
                figures.mismatched(),
                figures.missing(),
                figures.quarantined(),
                figures.excluded(),
                figures.unsettled(),
                figures.lookups());
    }
}
