package io.mysql2dynamodb.contract.sql;

import io.mysql2dynamodb.contract.sql.SelectStatement.AllColumns;
import io.mysql2dynamodb.contract.sql.SelectStatement.FromTable;
import io.mysql2dynamodb.contract.sql.SelectStatement.Marker;
import io.mysql2dynamodb.contract.sql.SelectStatement.Reached;
import io.mysql2dynamodb.contract.sql.SelectStatement.Selected;
import io.mysql2dynamodb.contract.sql.SelectStatement.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads {@code WITH RECURSIVE} where it does nothing but follow a hierarchy of one table's rows from one of them on:
 *
 * <pre>{@code
 * WITH RECURSIVE reached AS (
 *   SELECT columns FROM t WHERE t.id = ?
 *   UNION ALL SELECT columns FROM t INNER JOIN reached ON t.parent_id = reached.id)
 * SELECT columns FROM reached WHERE ... ORDER BY ...
 * }</pre>
 *
 * Columns that it calculates on the way, such as a depth, are selected and sorted by only. Everything else is refused by
 * name.
 */
final class HierarchyReader {

    private static final String WRITE =
            "write SELECT columns FROM table WHERE column = ? UNION ALL SELECT the same columns"
                    + " FROM table INNER JOIN name ON column = column";

    private final String sql;
    private final List<SqlWord> words;
    private int at;

    HierarchyReader(String sql, List<SqlWord> words) {
        this.sql = sql;
        this.words = withoutCalculated(words);
    }

    /** The words with a number for each parameter of what is calculated on the way, which has no say in what is reached. */
    private static List<SqlWord> withoutCalculated(List<SqlWord> words) {
        List<SqlWord> without = new ArrayList<>();
        int open = 0;
        int count = 0;
        boolean selecting = false;
        for (SqlWord word : words) {
            open += word.is("(") ? 1 : word.is(")") ? -1 : 0;
            selecting = word.isName("SELECT") || (selecting && !word.isName("FROM"));
            boolean mark = word.kind() == SqlWord.Kind.TEXT && ParameterMarks.in(word.text());
            if (mark && selecting && open > 0) {
                without.add(new SqlWord(SqlWord.Kind.NUMBER, "0", word.at()));
            } else {
                without.add(mark ? new SqlWord(word.kind(), ParameterMarks.text(count++), word.at()) : word);
            }
        }
        return without;
    }

    /** Whether a statement begins as one that this reads. */
    static boolean reads(List<SqlWord> words) {
        return words.size() > 1 && words.get(0).isName("WITH") && words.get(1).isName("RECURSIVE");
    }

    SelectStatement read() {
        at = 2;
        String name = name();
        List<String> given = is("(") ? names(brackets()) : List.of();
        if (!words.get(at).isName("AS") || !is(1, "(")) {
            throw refused("the WITH of '" + name + "' without AS (SELECT ...)");
        }
        at++;
        List<SqlWord> body = brackets();
        if (at < words.size() && words.get(at).is(",")) {
            throw refused("a WITH of several queries");
        }
        int union = union(body);
        boolean qualified =
                body.get(union + 1).isName("ALL") || body.get(union + 1).isName("DISTINCT");
        List<SqlNode> starting = new ArrayList<>();
        SelectStatement anchor = part(body.subList(0, union), starting);
        SelectStatement next = part(body.subList(union + (qualified ? 2 : 1), body.size()), new ArrayList<>());
        List<SqlNode> conditions = new ArrayList<>();
        SelectStatement outer = part(words.subList(at, words.size()), conditions);
        Steps steps = new Steps(name, given, anchor, start(starting), next);
        SqlNode value = start(starting).right();
        conditions.add(new SqlNode.Comparison(
                "=", new SqlNode.Column(SqlColumn.of(steps.reached().start())), value));
        return answer(outer, steps, SelectReader.markers(words, conditions));
    }

    private SelectStatement part(List<SqlWord> of, List<SqlNode> conditions) {
        if (of.isEmpty()) {
            throw refused("a WITH RECURSIVE whose SELECT is missing");
        }
        SelectStatement read = new SelectReader(sql, of, conditions).readPart();
        if (read.limit().isPresent()) {
            throw refused(
                    "a LIMIT of the rows of a hierarchy", "take the rows all, and leave the cut to the application");
        }
        return read;
    }

    private SqlNode.Comparison start(List<SqlNode> conditions) {
        if (conditions.size() == 1
                && conditions.get(0) instanceof SqlNode.Comparison comparison
                && comparison.operator().equals("=")
                && comparison.left() instanceof SqlNode.Column
                && ParameterMarks.index(comparison.right()).isPresent()) {
            return comparison;
        }
        throw refused(
                "a hierarchy that does not begin with the rows of one value",
                "begin it with WHERE column = ?; all rows of a table are a pattern of its own");
    }

    private SelectStatement answer(SelectStatement outer, Steps steps, List<Marker> markers) {
        FromTable from = outer.tables().get(0);
        if (outer.tables().size() != 1 || !from.table().equalsIgnoreCase(steps.name())) {
            throw refused(
                    "other tables beside the hierarchy",
                    "select from '" + steps.name()
                            + "' alone, and read what belongs to its rows by patterns of its own");
        }
        List<Selected> selected = new ArrayList<>();
        for (Selected item : outer.selected()) {
            if (item instanceof AllColumns) {
                selected.addAll(steps.columns());
            } else {
                selected.add(item);
            }
        }
        outer.where().ifPresent(where -> where.columns().forEach(column -> {
            if (steps.calculated().contains(column.name().toLowerCase(Locale.ROOT))) {
                throw refused(
                        "a condition on '" + column.name() + "', which is calculated on the way",
                        "leave that condition to the application");
            }
        }));
        List<OrderBy.Term> order = new ArrayList<>();
        for (OrderBy.Term term : outer.order()) {
            boolean stored = term.expression().columns().stream().noneMatch(column -> steps.calculated()
                    .contains(column.name().toLowerCase(Locale.ROOT)));
            if (!stored) {
                // rows that what is before it leaves alike may come in any order, which is all that can be compared
                break;
            }
            order.add(term);
        }
        return new SelectStatement(
                outer.distinct(),
                selected,
                List.of(new FromTable(steps.table(), from.alias(), false, Optional.empty(), List.of())),
                outer.where(),
                order,
                OptionalInt.empty(),
                markers,
                Optional.of(steps.reached()));
    }

    /** The two SELECTs that a WITH RECURSIVE is made of, taken apart. */
    private final class Steps {
        private final String name;
        private final String table;
        private final Reached reached;
        private final List<Selected> columns = new ArrayList<>();
        private final Set<String> calculated = new HashSet<>();

        Steps(String name, List<String> given, SelectStatement anchor, SqlNode.Comparison start, SelectStatement next) {
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
                    ((SqlNode.Column) start.left()).column().name(),
                    SqlFragment.of(start.right()),
                    there.name(),
                    followed);
            columns(given, anchor, next, base.get());
            boolean carried = !calculated.contains(followed.toLowerCase(Locale.ROOT))
                    && columns.stream().anyMatch(column -> takes(column, followed));
            if (!carried) {
                throw refused(
                        "a join by '" + followed + "', which the first SELECT does not take from '" + table + "'");
            }
        }

        private static boolean takes(Selected selected, String column) {
            return selected instanceof AllColumns
                    || (selected instanceof Value value
                            && value.name().orElse("").equalsIgnoreCase(column));
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
    }

    // words

    private static int unionAt(List<SqlWord> body) {
        int open = 0;
        int found = -1;
        for (int i = 0; i < body.size(); i++) {
            open += body.get(i).is("(") ? 1 : body.get(i).is(")") ? -1 : 0;
            if (open == 0 && body.get(i).isName("UNION")) {
                found = found < 0 ? i : body.size();
            }
        }
        return found;
    }

    private int union(List<SqlWord> body) {
        int union = unionAt(body);
        if (union < 0 || union + 1 >= body.size()) {
            throw refused("a WITH RECURSIVE that is no UNION of two SELECTs");
        }
        return union;
    }

    /** What is inside of the brackets that begin here; afterwards what follows them is next. */
    private List<SqlWord> brackets() {
        int start = at + 1;
        int open = 0;
        do {
            open += is("(") ? 1 : is(")") ? -1 : 0;
            at++;
        } while (open > 0 && at < words.size());
        if (open > 0) {
            throw refused("a bracket that is not closed");
        }
        return words.subList(start, at - 1);
    }

    private static List<String> names(List<SqlWord> words) {
        return words.stream().filter(word -> !word.is(",")).map(SqlWord::text).toList();
    }

    private String name() {
        if (at + 2 >= words.size()) {
            throw refused("a WITH RECURSIVE that ends at once");
        }
        return words.get(at++).text();
    }

    private boolean is(String symbol) {
        return is(0, symbol);
    }

    private boolean is(int ahead, String symbol) {
        return at + ahead < words.size() && words.get(at + ahead).is(symbol);
    }

    private UnsafeSqlException refused(String what) {
        return refused(what, WRITE);
    }

    private UnsafeSqlException refused(String what, String remedy) {
        return new UnsafeSqlException(sql, what, remedy);
    }
}
