package io.mysql2dynamodb.migration.check;

import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.target.ItemKey;
import java.util.Optional;

/** What target tables hold before a copy, by strongly consistent reads. */
public interface TableContents {

    /** Whether the table holds no item at all. */
    boolean isEmpty(TableContract table);

    /**
     * Looks for an item that this writer did not write. It stops after a while, so that a large table does not hold the
     * check up.
     */
    Look lookForItemsNotOf(Writer writer, TableContract table);

    /** Who wrote an item, as far as the item tells. */
    enum Writer {
        /** A copy, and nobody since: {@code _mv} is 0. */
        BACKFILL,
        /** A copy, a repair or an application's dual write: {@code _mv} is there. */
        MIGRATION
    }

    /**
     * What a look found.
     *
     * @param items items looked at
     * @param all whether that is the whole table
     * @param found the key of the first such item
     */
    record Look(long items, boolean all, Optional<ItemKey> found) {}
}
