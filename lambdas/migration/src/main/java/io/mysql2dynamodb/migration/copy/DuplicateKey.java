package io.mysql2dynamodb.migration.copy;

import io.mysql2dynamodb.target.HelperAttributes.SourceRow;
import io.mysql2dynamodb.target.ItemKey;

/** Two source rows that map to one item key. */
public record DuplicateKey(ItemKey key, SourceRow first, SourceRow second) {

    @Override
    public String toString() {
        return "(" + key + ") from " + text(first) + " and from " + text(second);
    }

    private static String text(SourceRow row) {
        return row.table() + row.keyValues();
    }
}
