package io.mysql2dynamodb.contract.sql;

import io.mysql2dynamodb.contract.sql.SelectStatement.AllColumns;
import io.mysql2dynamodb.contract.sql.SelectStatement.FromTable;
import io.mysql2dynamodb.contract.sql.SelectStatement.Reached;
import io.mysql2dynamodb.contract.sql.SelectStatement.Selected;
import io.mysql2dynamodb.contract.sql.SelectStatement.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The two SELECTs that a WITH RECURSIVE is made of, taken apart. */
final class HierarchySteps {

    static final String WRITE = "write SELECT columns FROM table WHERE column = ? UNION ALL SELECT the same columns"
            + " FROM table INNER JOIN name ON column = column";

    private final String sql;
    private final String name;
    private final String table;
    private final SqlNode.Comparison start;
    private final String following;
    private final String followed;
    private final List<Selected> columns = new ArrayList<>();
    private final Set<String> calculated = new HashSet<>();
    private final List<SqlFragment> leftOut = new ArrayList<>();

    HierarchySteps(
            String sql,
            String name,
            List<String> given,
            SelectStatement anchor,
            SqlNode.Comparison start,
            SelectStatement next) {
        this.sql = sql;
        this.name = name;
        FromTable first = anchor.tables().get(0);
        this.table = first.table();
        if (anchor.tables().size() != 1 || next.tables().size() != 2) {
            throw refused("a WITH RECURSIVE over several tables");
        }
        Optional<FromTable> base = other(next, false);
        Optional<FromTable> before = other(next, true);
        if (base.isEmpty() || before.isEmpty() || next.tables().get(1).outer()) {
            throw refused("a WITH RECURSIVE whose second SELECT does not join '" + table + "' with '" + name + "'");
        }
        columns(given, anchor, next, base.get());
        List<ColumnEquality> links = new ArrayList<>();
        for (SqlFragment condition : conditions(next)) {
            // a column of the table may be called as what is calculated, and says which rows are reached
            boolean onTheWay = isCalculated(condition)
                    && condition.columns().stream().allMatch(column -> named(column, before.get()));
            Optional<ColumnEquality> link = condition.asColumnEquality().filter(one -> !onTheWay);
            if (link.isPresent()) {
                links.add(link.get());
            } else if (onTheWay) {
                leftOut.add(condition);
            } else {
                throw refused(
                        "a condition in the second SELECT of WITH RECURSIVE besides the one that leads to the next rows",
                        "follow the hierarchy whole, and put conditions into the SELECT behind it");
            }
        }
        if (links.size() != 1 || !anchor.order().isEmpty() || !next.order().isEmpty()) {
            throw refused("a WITH RECURSIVE that does not follow one column");
        }
        ColumnEquality link = links.get(0);
        boolean leftIsBase = named(link.left(), base.get());
        SqlColumn there = leftIsBase ? link.left() : link.right();
        SqlColumn here = leftIsBase ? link.right() : link.left();
        if (!named(there, base.get()) || !named(here, before.get())) {
            throw refused("a join of '" + table + "' and '" + name + "' without their names before the columns");
        }
        this.start = start;
        this.following = there.name();
        this.followed = here.name();
        if (columns.stream().noneMatch(column -> takes(column, followed))) {
            throw refused("a join by '" + followed + "', which the first SELECT does not take from '" + table + "'");
        }
    }

    private static List<SqlFragment> conditions(SelectStatement next) {
        List<SqlFragment> conditions = new ArrayList<>();
        next.tables().forEach(from -> from.on().ifPresent(on -> conditions.addAll(on.conjuncts())));
        next.where().ifPresent(where -> conditions.addAll(where.conjuncts()));
        return conditions;
    }

    /** Whether a condition is about nothing but what is calculated on the way. */
    boolean isCalculated(SqlFragment condition) {
        return !condition.columns().isEmpty() && condition.columns().stream().allMatch(this::isCalculated);
    }

    private static boolean takes(Selected selected, String column) {
        return selected instanceof AllColumns
                || (selected instanceof Value value && value.name().orElse("").equalsIgnoreCase(column));
    }

    private Optional<FromTable> other(SelectStatement next, boolean itself) {
        return next.tables().stream()
                .filter(from -> from.table().equalsIgnoreCase(itself ? name : table))
                .findFirst();
    }

    private boolean named(SqlColumn column, FromTable table) {
        return column.qualifier().filter(table.alias()::equalsIgnoreCase).isPresent();
    }

    /** Which columns of the hierarchy are columns of the table; both SELECTs must give the same. */
    private void columns(List<String> given, SelectStatement anchor, SelectStatement next, FromTable base) {
        if (anchor.selected().size() != next.selected().size()) {
            throw refused("different columns in the SELECTs of WITH RECURSIVE", "name the columns one by one");
        }
        for (int i = 0; i < anchor.selected().size(); i++) {
            if (!(anchor.selected().get(i) instanceof Value value)) {
                if (!given.isEmpty()
                        || !same(anchor.selected().get(i), next.selected().get(i), base)) {
                    throw refused("different columns in the SELECTs of WITH RECURSIVE", "name the columns one by one");
                }
                columns.add(new AllColumns(Optional.empty()));
                continue;
            }
            Optional<String> column = value.expression().asColumn().map(SqlColumn::name);
            String called = i < given.size()
                    ? given.get(i)
                    : value.name().or(() -> column).orElse("");
            if (column.filter(called::equalsIgnoreCase).isPresent()) {
                if (!same(value, next.selected().get(i), base)) {
                    throw refused("'" + called + "' in WITH RECURSIVE that is something else in the second SELECT");
                }
            } else if (column.isPresent()) {
                throw refused(
                        "the other name '" + called + "' for the column '" + column.get() + "' in WITH RECURSIVE",
                        "leave columns their names there");
            } else {
                calculated.add(called.toLowerCase(Locale.ROOT));
            }
            columns.add(new Value(SqlFragment.of(new SqlNode.Column(SqlColumn.of(called))), Optional.of(called)));
        }
    }

    private boolean same(Selected first, Selected second, FromTable base) {
        if (first instanceof AllColumns && second instanceof AllColumns all) {
            return all.alias().filter(base.alias()::equalsIgnoreCase).isPresent();
        } else if (first instanceof Value one && second instanceof Value other) {
            return other.expression()
                    .asColumn()
                    .filter(column -> named(column, base))
                    .map(column -> column.name().toLowerCase(Locale.ROOT))
                    .equals(one.expression().asColumn().map(column -> column.name()
                            .toLowerCase(Locale.ROOT)));
        }
        return false;
    }

    String name() {
        return name;
    }

    String table() {
        return table;
    }

    /** What is reached; beside what the statement itself leaves out, what the one behind it does. */
    Reached reached(List<SqlFragment> more) {
        Set<String> by = new TreeSet<>();
        Stream.concat(leftOut.stream(), more.stream())
                .flatMap(condition -> condition.columns().stream())
                .forEach(column -> by.add(column.name()));
        return new Reached(start(), SqlFragment.of(start.right()), following, followed, by);
    }

    /** The column by whose value it starts. */
    String start() {
        return ((SqlNode.Column) start.left()).column().name();
    }

    /** Conditions on what is calculated on the way, by which it stops. */
    List<SqlFragment> leftOut() {
        return leftOut;
    }

    List<Selected> columns() {
        return columns;
    }

    boolean isCalculated(SqlColumn column) {
        return calculated.contains(column.name().toLowerCase(Locale.ROOT));
    }

    private UnsafeSqlException refused(String what) {
        return refused(what, WRITE);
    }

    private UnsafeSqlException refused(String what, String remedy) {
        return new UnsafeSqlException(sql, what, remedy);
    }
}
