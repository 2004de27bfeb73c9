package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.sql.SqlQuoting;

/**
 * A table that is LEFT JOINed to the source row.
 *
 * @param alias its alias in our queries
 * @param table its name
 * @param condition the join condition as SQL over {@link RootQuery#ROOT} and the alias
 */
record JoinedTable(String alias, String table, String condition) {

    String leftJoin() {
        return " LEFT JOIN " + SqlQuoting.name(table) + " AS " + alias + " ON " + condition;
    }
}
