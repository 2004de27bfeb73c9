package io.mysql2dynamodb.modeling.design;

import io.mysql2dynamodb.modeling.search.ItemWrite;

/**
 * One write that a pattern does.
 *
 * @param table the MySQL table whose items are written
 * @param write what is done
 * @param itemUnits write units of the items for one request
 * @param indexUnits write units of their indexes for one request
 */
public record PlannedWrite(String table, ItemWrite write, double itemUnits, double indexUnits) {}
