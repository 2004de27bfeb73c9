package io.mysql2dynamodb.migration.copy;

import io.mysql2dynamodb.projection.KeyContents;
import io.mysql2dynamodb.target.HelperAttributes.SourceRow;
import io.mysql2dynamodb.target.ItemKey;
import java.util.Collection;

/** Says what the source holds under an item's key now. Used by one thread. */
@FunctionalInterface
interface KeyRowsNow {

    /**
     * What is there in a snapshot that begins within this call.
     *
     * @param hints rows that may have the key
     */
    KeyContents of(ItemKey key, Collection<SourceRow> hints);
}
