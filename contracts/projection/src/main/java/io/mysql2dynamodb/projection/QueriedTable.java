package io.mysql2dynamodb.projection;

/**
 * A table that a query reads beside the source rows.
 *
 * @param alias what the query calls it
 * @param table its name
 * @param condition what joins it, as SQL with every column behind its alias
 */
public record QueriedTable(String alias, String table, String condition) {}
