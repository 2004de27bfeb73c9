package io.mysql2dynamodb.migration.copy;

import io.mysql2dynamodb.target.HelperAttributes.SourceRow;
import io.mysql2dynamodb.target.ItemKey;

/**
 * An item that no migration wrote has the key of a row. Items that are not ours are never touched, so the row cannot become
 * an item.
 */
public final class ForeignItemException extends RuntimeException {

    ForeignItemException(ItemKey key, SourceRow row) {
        super("the key (" + key + ") of row " + row.table() + row.keyValues()
                + " is taken by an item that no migration wrote: it has no _mv or no _src. Find out who wrote it, remove"
                + " it or move it out of the way, then resume the run");
    }
}
