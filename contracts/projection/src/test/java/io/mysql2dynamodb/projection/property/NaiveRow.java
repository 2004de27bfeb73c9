package io.mysql2dynamodb.projection.property;

import io.mysql2dynamodb.contract.Join;
import java.util.List;

/** One source row, and what its joins find. Every value is a query of its own. */
final class NaiveRow {

    private final NaiveDatabase database;
    private final NaiveNames names;
    private final NaiveSql.Row source;
    private final String from;

    NaiveRow(NaiveDatabase database, NaiveNames names, GeneratedTable table, int number) {
        this.database = database;
        this.names = names;
        this.source = NaiveSql.Row.source(table);
        this.from = "(SELECT * FROM " + table.name() + " WHERE " + GeneratedTable.ROW_NUMBER + " = " + number
                + " LIMIT 1) AS " + table.name();
    }

    NaiveSql.Row source() {
        return source;
    }

    /** The row as FROM has it. */
    String from() {
        return from;
    }

    NaiveDatabase database() {
        return database;
    }

    NaiveNames names() {
        return names;
    }

    /** A column of the row; null for NULL. */
    NaiveValue column(String column) {
        return one(source.alias() + "." + column, from);
    }

    /** An expression over the row alone. */
    NaiveValue expression(String fragment) {
        return one(NaiveSql.qualified(fragment, List.of(source)), from);
    }

    /** Whether MySQL finds a condition on the row TRUE. */
    boolean isTrue(String condition) {
        return one("(" + NaiveSql.qualified(condition, List.of(source)) + ") IS TRUE", from)
                .text()
                .equals("1");
    }

    /** The row with one joined row, as FROM has them. */
    String leftJoin(NaiveNames.Joined joined) {
        return from + joined.leftJoin();
    }

    /** A column of a joined row. */
    NaiveValue joined(NaiveNames.Joined joined, String column) {
        return one(joined.row().alias() + "." + column, leftJoin(joined));
    }

    /** The only value of a query that must have one row. */
    NaiveValue one(String expression, String rows) {
        List<NaiveValue> values = database.values(expression, rows, "");
        if (values.size() > 1) {
            throw new NaiveRefusal("join-found-many");
        }
        return values.get(0);
    }

    /** Whether a join finds no row. */
    boolean findsNothing(NaiveNames.Joined joined) {
        return database.number(
                        "SELECT COUNT(*) FROM " + from + joined.leftJoin().replace(" LEFT JOIN ", " JOIN "))
                == 0;
    }

    NaiveNames.Joined joined(Join join) {
        return names.joined(join);
    }
}
