package io.mysql2dynamodb.contract.sql;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One SELECT over tables, taken apart: known to be free of side effects and deterministic but for its parameters, and
 * without groups, sub-selects or sets, so that its answer is rows of its tables. A WITH RECURSIVE that follows a hierarchy
 * of one table's rows is a SELECT of that table too, of those rows that it reaches. Immutable.
 *
 * @param distinct whether it drops repeated rows
 * @param selected what it selects, in order
 * @param tables the tables, in the order of FROM; the first has no join condition
 * @param where its condition, if it has one
 * @param order what it sorts by; empty when it leaves the order to the server
 * @param limit most rows it gives, if it says so
 * @param markers its parameters ({@code ?}), in order
 * @param reached how its rows are reached by following a hierarchy; empty where all rows of its tables are meant
 */
public record SelectStatement(
        boolean distinct,
        List<Selected> selected,
        List<FromTable> tables,
        Optional<SqlFragment> where,
        List<OrderBy.Term> order,
        OptionalInt limit,
        List<Marker> markers,
        Optional<Reached> reached) {

    public SelectStatement {
        selected = List.copyOf(selected);
        tables = List.copyOf(tables);
        order = List.copyOf(order);
        markers = List.copyOf(markers);
    }

    /** An item of the select list. */
    public sealed interface Selected {}

    /** {@code *}, or {@code alias.*}. */
    public record AllColumns(Optional<String> alias) implements Selected {}

    /** An expression, possibly nothing but a column. */
    public record Value(SqlFragment expression, Optional<String> name) implements Selected {}

    /**
     * A table of FROM.
     *
     * @param table its name
     * @param alias what the statement calls it
     * @param outer whether rows stay when it has none for them: a LEFT JOIN
     * @param on its join condition, if it has one
     * @param using the columns of USING; empty without
     */
    public record FromTable(String table, String alias, boolean outer, Optional<SqlFragment> on, List<String> using) {
        public FromTable {
            using = List.copyOf(using);
        }
    }

    /**
     * A parameter.
     *
     * @param column the column that it is compared with; empty when it is compared with something else
     * @param part what it is of that comparison
     */
    public record Marker(Optional<SqlColumn> column, Part part) {

        /** What a parameter is of a comparison. */
        public enum Part {
            /** The whole of what the column is compared with. */
            VALUE,
            /** One of the list of an IN. */
            LISTED,
            /** What the column begins with: {@code LIKE CONCAT(?, '%')}. */
            BEGINNING
        }
    }

    /**
     * The rows that are reached by following a hierarchy: those with the value that it starts with, and again and again the
     * rows whose column equals a column of a row that was reached before.
     *
     * @param start the column that has the value in the rows that it starts with
     * @param value that value
     * @param following the column of the next rows
     * @param followed what it equals in the row that was reached before
     * @param leftOut columns that are calculated on the way, such as a depth, and by which the statement leaves rows out; here
     *     these are reached all the same
     */
    public record Reached(String start, SqlFragment value, String following, String followed, Set<String> leftOut) {
        public Reached {
            leftOut = Collections.unmodifiableSet(new TreeSet<>(leftOut));
        }
    }

    SelectStatement with(List<Marker> other) {
        return new SelectStatement(distinct, selected, tables, where, order, limit, other, reached);
    }

    /**
     * Reads a statement.
     *
     * @throws UnsafeSqlException when it is anything but one such SELECT
     */
    public static SelectStatement parse(String sql) {
        return new SelectReader(sql).read();
    }

    /**
     * Reads a statement whose answer is nothing but the number of its rows: {@code SELECT COUNT(*) FROM ...}. It selects
     * no column.
     *
     * @return empty for any other statement
     * @throws UnsafeSqlException when it is not one SELECT of the kind that {@link #parse} reads
     */
    public static Optional<SelectStatement> parseCount(String sql) {
        return new SelectReader(sql).readCount();
    }

    /**
     * The statement with other columns, its limit left out.
     *
     * @param columns the select list, as SQL
     * @param values how many values each marker, counted from 0, is given: more than one for a list
     * @param identity the column that tells rows apart, where they are reached by following a hierarchy
     */
    public String render(String columns, IntUnaryOperator values, Optional<String> identity) {
        StringBuilder sql = new StringBuilder("SELECT ").append(columns).append(from());
        String conditions = Stream.concat(
                        reached.stream().map(rows -> among(rows, identity.orElseThrow())),
                        where.stream().map(SelectStatement::sql))
                .collect(Collectors.joining(" AND "));
        sql.append(conditions.isEmpty() ? "" : " WHERE " + conditions);
        if (!order.isEmpty()) {
            sql.append(order.stream()
                    .map(term -> sql(term.expression()) + (term.descending() ? " DESC" : " ASC"))
                    .collect(Collectors.joining(", ", " ORDER BY ", "")));
        }
        return ParameterMarks.replaced(sql.toString(), values);
    }

    /** That a row is reached. Rows are told apart in each step, so that a circle in the data ends. */
    private String among(Reached rows, String identity) {
        String table = SqlQuoting.name(tables.get(0).table());
        String names = SqlQuoting.name(identity) + ", " + SqlQuoting.name(rows.followed());
        return SqlQuoting.column(tables.get(0).alias(), identity)
                + " IN (WITH RECURSIVE reached (found, followed) AS (SELECT " + names + " FROM " + table + " WHERE "
                + SqlQuoting.name(rows.start()) + " = " + sql(rows.value())
                + " UNION DISTINCT SELECT " + SqlQuoting.column("next", identity) + ", "
                + SqlQuoting.column("next", rows.followed()) + " FROM " + table + " AS `next` INNER JOIN reached ON "
                + SqlQuoting.column("next", rows.following()) + " = reached.followed) SELECT found FROM reached)";
    }

    private String from() {
        StringBuilder sql = new StringBuilder(" FROM ");
        for (int i = 0; i < tables.size(); i++) {
            FromTable table = tables.get(i);
            sql.append(i == 0 ? "" : table.outer() ? " LEFT JOIN " : " INNER JOIN ")
                    .append(SqlQuoting.name(table.table()))
                    .append(" AS ")
                    .append(SqlQuoting.name(table.alias()));
            table.on().ifPresent(condition -> sql.append(" ON ").append(sql(condition)));
            if (!table.using().isEmpty()) {
                sql.append(table.using().stream()
                        .map(SqlQuoting::name)
                        .collect(Collectors.joining(", ", " USING (", ")")));
            }
        }
        return sql.toString();
    }

    private static String sql(SqlFragment fragment) {
        Function<SqlColumn, String> naming = column -> column.qualifier()
                .map(qualifier -> SqlQuoting.column(qualifier, column.name()))
                .orElseGet(() -> SqlQuoting.name(column.name()));
        return fragment.render(naming);
    }
}
