package io.mysql2dynamodb.contract.sql;

import io.mysql2dynamodb.contract.sql.SelectStatement.AllColumns;
import io.mysql2dynamodb.contract.sql.SelectStatement.FromTable;
import io.mysql2dynamodb.contract.sql.SelectStatement.Marker;
import io.mysql2dynamodb.contract.sql.SelectStatement.Selected;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

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
 * Columns that it calculates on the way, such as a depth, have no say in what is reached: conditions on them alone are taken
 * out, and named. Everything else is refused by name.
 */
final class HierarchyReader {

    private final String sql;
    private final List<SqlWord> words;
    private int at;

    HierarchyReader(String sql, List<SqlWord> words) {
        this.sql = sql;
        this.words = withoutCalculated(words);
    }

    /** The words with a number for each parameter of what is calculated on the way, which has no say in what is reached. */
    private static List<SqlWord> withoutCalculated(List<SqlWord> words) {
        Set<Integer> calculated = new HashSet<>();
        int open = 0;
        int count = 0;
        boolean selecting = false;
        for (SqlWord word : words) {
            open += word.is("(") ? 1 : word.is(")") ? -1 : 0;
            selecting = word.isName("SELECT") || (selecting && !word.isName("FROM"));
            if (ParameterMarks.in(word)) {
                if (selecting && open > 0) {
                    calculated.add(count);
                }
                count++;
            }
        }
        return without(words, calculated);
    }

    private static List<SqlWord> without(List<SqlWord> words, Set<Integer> parameters) {
        List<SqlWord> without = new ArrayList<>();
        int count = 0;
        int left = 0;
        for (SqlWord word : words) {
            if (!ParameterMarks.in(word)) {
                without.add(word);
            } else if (parameters.contains(count++)) {
                without.add(new SqlWord(SqlWord.Kind.NUMBER, "0", word.at()));
            } else {
                without.add(new SqlWord(word.kind(), ParameterMarks.text(left++), word.at()));
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
        HierarchySteps steps = new HierarchySteps(sql, name, given, anchor, start(starting), next);
        List<SqlFragment> leftOut = outer.where().map(SqlFragment::conjuncts).orElse(List.of()).stream()
                .filter(steps::isCalculated)
                .toList();
        Set<Integer> unasked = new HashSet<>();
        Stream.concat(steps.leftOut().stream(), leftOut.stream())
                .forEach(condition -> unasked.addAll(condition.marks()));
        if (!unasked.isEmpty()) {
            return new HierarchyReader(sql, without(words, unasked)).read();
        }
        conditions.add(new SqlNode.Comparison(
                "=",
                new SqlNode.Column(SqlColumn.of(steps.start())),
                start(starting).right()));
        return answer(outer, steps, leftOut, SelectReader.markers(words, conditions));
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
                && comparison.operator().equals("=")) {
            boolean turned = comparison.right() instanceof SqlNode.Column;
            SqlNode column = turned ? comparison.right() : comparison.left();
            SqlNode value = turned ? comparison.left() : comparison.right();
            if (column instanceof SqlNode.Column && ParameterMarks.index(value).isPresent()) {
                return new SqlNode.Comparison("=", column, value);
            }
        }
        throw refused(
                "a hierarchy that does not begin with the rows of one value",
                "begin it with WHERE column = ?; all rows of a table are a pattern of its own");
    }

    private SelectStatement answer(
            SelectStatement outer, HierarchySteps steps, List<SqlFragment> leftOut, List<Marker> markers) {
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
        List<SqlFragment> judged = outer.where().map(SqlFragment::conjuncts).orElse(List.of()).stream()
                .filter(condition -> !leftOut.contains(condition))
                .toList();
        judged.stream()
                .filter(condition -> condition.columns().stream().anyMatch(steps::isCalculated))
                .findFirst()
                .ifPresent(condition -> {
                    throw refused(
                            "a condition on what is calculated on the way and on columns together",
                            "put them into conditions of their own, joined by AND");
                });
        List<OrderBy.Term> order = new ArrayList<>();
        for (OrderBy.Term term : outer.order()) {
            if (term.expression().columns().stream().anyMatch(steps::isCalculated)) {
                // rows that what is before it leaves alike may come in any order, which is all that can be compared
                break;
            }
            order.add(term);
        }
        return new SelectStatement(
                outer.distinct(),
                selected,
                List.of(new FromTable(steps.table(), from.alias(), false, Optional.empty(), List.of())),
                SqlFragment.all(judged),
                order,
                OptionalInt.empty(),
                markers,
                Optional.of(steps.reached(leftOut)));
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
        return refused(what, HierarchySteps.WRITE);
    }

    private UnsafeSqlException refused(String what, String remedy) {
        return new UnsafeSqlException(sql, what, remedy);
    }
}
