package io.mysql2dynamodb.migration.copy;

import io.mysql2dynamodb.target.HelperAttributes.SourceRow;
import io.mysql2dynamodb.target.ItemKey;

/**
 * A row whose key was taken by the item of another row. Both may live with that key now, which is an error; or the key has
 * changed hands while the copy was at it, which is none.
 *
 * @param ours the row that the copy read
 * @param theirs the row that the stored item names
 */
record KeyClash(ItemKey key, SourceRow ours, SourceRow theirs) {}
