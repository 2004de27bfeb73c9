package io.mysql2dynamodb.migration.check;

import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.target.ItemKey;
import java.util.Optional;

/** What target tables hold before a copy, by strongly consistent reads. */
public interface TableContents {

    /** Whether the table holds no item at all. */
    boolean isEmpty(TableContract table);

    /**
     * Looks for an item that no migration wrote: one without {@code _mv}. It stops after a while, so that a large table does
     * not hold the check up; the copy itself refuses such an item where a row has its key, and the verification finds every
     * one.
     */
    Look lookForForeignItems(TableContract table);

    /**
     * What a look found.
     *
     * @param items items looked at
     * @param all whether that is the whole table
     * @param foreign the key of the first item that no migration wrote
     */
    record Look(long items, boolean all, Optional<ItemKey> foreign) {}
}
