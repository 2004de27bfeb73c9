package io.mysql2dynamodb.contract.names;

import io.mysql2dynamodb.schema.SourceColumn;

/**
 * A column known to exist.
 *
 * @param table the row it belongs to
 * @param column the column, by its declared name
 */
public record ResolvedColumn(NamedTable table, SourceColumn column) {}
