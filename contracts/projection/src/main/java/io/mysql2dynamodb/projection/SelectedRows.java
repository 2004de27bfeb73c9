package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.sql.SqlQuoting;
import io.mysql2dynamodb.source.KeySelection;
import io.mysql2dynamodb.source.RowIdentity;
import io.mysql2dynamodb.source.SqlCondition;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Selected source rows as a part of a query, under the alias {@link RootQuery#ROOT}. Rows that only the whole row tells
 * apart come once each, however many copies there are, so that copies are neither cut apart by a limit nor taken for a join
 * that found many.
 *
 * @param from what stands after FROM, before any join
 * @param where the condition after WHERE
 * @param parameters the parameters of both
 */
record SelectedRows(String from, String where, List<Object> parameters) {

    static SelectedRows of(RowIdentity identity, KeySelection selection) {
        SqlCondition condition = selection.condition(identity, RootQuery.ROOT);
        String table = SqlQuoting.name(identity.table()) + " AS " + RootQuery.ROOT;
        return identity.wholeRow()
                ? new SelectedRows(
                        distinct(identity, table, condition, "") + " AS " + RootQuery.ROOT,
                        "TRUE",
                        condition.parameters())
                : new SelectedRows(table, condition.sql(), condition.parameters());
    }

    /** Each row once, with the number of its copies, as a derived table without an alias. */
    static String distinct(RowIdentity identity, String table, SqlCondition condition, String orderAndLimit) {
        String columns = identity.sources().stream()
                .map(column -> SqlQuoting.column(RootQuery.ROOT, column))
                .collect(Collectors.joining(", "));
        return "(SELECT " + columns + ", COUNT(*) AS " + copies(identity) + " FROM " + table + " WHERE "
                + condition.sql() + " GROUP BY " + identity.order(RootQuery.ROOT) + orderAndLimit + ")";
    }

    /** The column with the number of copies; no column of the table has its name. */
    static String copies(RowIdentity identity) {
        String name = "copies";
        while (identity.sources().stream().anyMatch(name::equalsIgnoreCase)) {
            name += "_";
        }
        return SqlQuoting.name(name);
    }
}
