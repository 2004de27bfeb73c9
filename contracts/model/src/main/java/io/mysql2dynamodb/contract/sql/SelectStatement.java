package io.mysql2dynamodb.contract.sql;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/**
 * One SELECT over tables, taken apart: known to be free of side effects and deterministic but for its parameters, and
 * without groups, sub-selects or sets, so that its answer is rows of its tables. Immutable.
 *
 * @param distinct whether it drops repeated rows
 * @param selected what it selects, in order
 * @param tables the tables, in the order of FROM; the first has no join condition
 * @param where its condition, if it has one
 * @param order what it sorts by; empty when it leaves the order to the server
 * @param limit most rows it gives, if it says so
 * @param markers its parameters ({@code ?}), in order
 */
public record SelectStatement(
        boolean distinct,
        List<Selected> selected,
        List<FromTable> tables,
        Optional<SqlFragment> where,
        List<OrderBy.Term> order,
        OptionalInt limit,
        List<Marker> markers) {

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
     */
    public String render(String columns, IntUnaryOperator values) {
        StringBuilder sql = new StringBuilder("SELECT ").append(columns).append(from());
        where.ifPresent(condition -> sql.append(" WHERE ").append(sql(condition)));
        if (!order.isEmpty()) {
            sql.append(order.stream()
                    .map(term -> sql(term.expression()) + (term.descending() ? " DESC" : " ASC"))
                    .collect(Collectors.joining(", ", " ORDER BY ", "")));
        }
        return ParameterMarks.replaced(sql.toString(), values);
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
