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

/** The two SELECTs that a WITH RECURSIVE is made of, taken apart. */
final class HierarchySteps {

    static final String WRITE = "write SELECT columns FROM table WHERE column = ? UNION ALL SELECT the same columns"
            + " FROM table INNER JOIN name ON column = column";

    private final String sql;
    private final String name;
    private final String table;
    private final Reached reached;
    private final List<Selected> columns = new ArrayList<>();
    private final Set<String> calculated = new HashSet<>();

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
        List<SqlFragment> all = new ArrayList<>();
        next.tables().forEach(from -> from.on().ifPresent(on -> all.addAll(on.conjuncts())));
        next.where().ifPresent(where -> all.addAll(where.conjuncts()));
        Optional<ColumnEquality> link = all.stream()
                .filter(condition -> all.size() == 1)
                .flatMap(condition -> condition.asColumnEquality().stream())
                .findFirst();
        if (link.isEmpty() || !anchor.order().isEmpty() || !next.order().isEmpty()) {
            throw refused(
                    "a condition in the second SELECT of WITH RECURSIVE besides the one that leads to the next rows",
                    "follow the hierarchy whole, and put conditions into the SELECT behind it");
        }
        boolean leftIsBase = named(link.get().left(), base.get());
        SqlColumn there = leftIsBase ? link.get().left() : link.get().right();
        SqlColumn here = leftIsBase ? link.get().right() : link.get().left();
        if (!named(there, base.get()) || !named(here, before.get())) {
            throw refused("a join of '" + table + "' and '" + name + "' without their names before the columns");
        }
        String followed = here.name();
        this.reached = new Reached(
                ((SqlNode.Column) start.left()).column().name(), SqlFragment.of(start.right()), there.name(), followed);
        columns(given, anchor, next, base.get());
        boolean carried = !calculated.contains(followed.toLowerCase(Locale.ROOT))
                && columns.stream().anyMatch(column -> takes(column, followed));
        if (!carried) {
            throw refused("a join by '" + followed + "', which the first SELECT does not take from '" + table + "'");
        }
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
        boolean all = anchor.selected().get(0) instanceof AllColumns;
        if (all
                && given.isEmpty()
                && same(anchor.selected().get(0), next.selected().get(0), base)) {
            if (anchor.selected().size() > 1) {
                throw refused("columns beside * in WITH RECURSIVE", "name the columns one by one");
            }
            columns.add(new AllColumns(Optional.empty()));
            return;
        }
        for (int i = 0; i < anchor.selected().size(); i++) {
            if (!(anchor.selected().get(i) instanceof Value value)
                    || anchor.selected().size() != next.selected().size()) {
                throw refused("different columns in the SELECTs of WITH RECURSIVE", "name the columns one by one");
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
                    .map(SqlColumn::name)
                    .equals(one.expression().asColumn().map(SqlColumn::name));
        }
        return false;
    }

    String name() {
        return name;
    }

    String table() {
        return table;
    }

    Reached reached() {
        return reached;
    }

    List<Selected> columns() {
        return columns;
    }

    Set<String> calculated() {
        return calculated;
    }

    private UnsafeSqlException refused(String what) {
        return refused(what, WRITE);
    }

    private UnsafeSqlException refused(String what, String remedy) {
        return new UnsafeSqlException(sql, what, remedy);
    }
}
