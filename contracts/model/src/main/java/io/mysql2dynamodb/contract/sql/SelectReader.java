package io.mysql2dynamodb.contract.sql;

import io.mysql2dynamodb.contract.sql.SelectStatement.AllColumns;
import io.mysql2dynamodb.contract.sql.SelectStatement.FromTable;
import io.mysql2dynamodb.contract.sql.SelectStatement.Marker;
import io.mysql2dynamodb.contract.sql.SelectStatement.Marker.Part;
import io.mysql2dynamodb.contract.sql.SelectStatement.Selected;
import io.mysql2dynamodb.contract.sql.SelectStatement.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads one SELECT by a grammar of its own that knows nothing else: what is not on the list is refused by name. Its
 * expressions are those of {@link SqlFragment}, and parameters.
 */
final class SelectReader {

    private static final Set<String> AGGREGATES =
            Set.of("SUM", "COUNT", "AVG", "MIN", "MAX", "GROUP_CONCAT", "JSON_ARRAYAGG", "JSON_OBJECTAGG");
    private static final Set<String> JOINS =
            Set.of("JOIN", "INNER", "CROSS", "LEFT", "RIGHT", "NATURAL", "STRAIGHT_JOIN", "FULL");
    /** What may follow FROM and its joins, and what of it is refused. */
    private static final Set<String> CLAUSES = Set.of(
            "WHERE",
            "GROUP",
            "HAVING",
            "ORDER",
            "LIMIT",
            "UNION",
            "EXCEPT",
            "INTERSECT",
            "FOR",
            "INTO",
            "LOCK",
            "WINDOW",
            "PROCEDURE",
            "OFFSET",
            "PARTITION",
            "USE",
            "FORCE",
            "IGNORE");

    /** Words that end an expression and are no name that it is given. */
    private static final Set<String> ENDS = Set.of("NULL", "TRUE", "FALSE", "UNKNOWN", "END");

    /** Words before an operand, behind which no name is given. */
    private static final Set<String> WITHIN = Set.of(
            "AND",
            "OR",
            "XOR",
            "NOT",
            "IS",
            "LIKE",
            "RLIKE",
            "REGEXP",
            "IN",
            "BETWEEN",
            "DIV",
            "MOD",
            "CASE",
            "WHEN",
            "THEN",
            "ELSE",
            "BINARY",
            "COLLATE",
            "ESCAPE",
            "INTERVAL",
            "DATE",
            "TIME",
            "TIMESTAMP",
            "DISTINCT",
            "ALL");

    private final String sql;
    private final List<SqlWord> words;
    private final List<SqlNode> conditions;
    private int at;

    SelectReader(String sql) {
        this.sql = sql.strip();
        String statement = this.sql.endsWith(";") ? this.sql.substring(0, this.sql.length() - 1) : this.sql;
        this.words = ExpressionParser.words(ParameterMarks.marked(statement));
        this.conditions = new ArrayList<>();
    }

    /**
     * Reads one SELECT of several in a statement.
     *
     * @param conditions gets the conditions that are read
     */
    SelectReader(String sql, List<SqlWord> words, List<SqlNode> conditions) {
        this.sql = sql;
        this.words = words;
        this.conditions = conditions;
    }

    SelectStatement read() {
        if (HierarchyReader.reads(words)) {
            return new HierarchyReader(sql, words).read();
        }
        return readPart().with(markers(words, conditions));
    }

    /** The SELECT without its parameters. */
    SelectStatement readPart() {
        requireSelect();
        boolean distinct = take("DISTINCT");
        List<Selected> selected = new ArrayList<>();
        for (List<SqlWord> item : commaSeparated(until(Set.of("FROM")))) {
            selected.add(selected(item));
        }
        return rest(distinct, selected);
    }

    /** The same of a statement whose answer is nothing but the number of its rows; empty for any other. */
    Optional<SelectStatement> readCount() {
        if (HierarchyReader.reads(words)) {
            return Optional.empty();
        }
        requireSelect();
        if (!isCount(until(Set.of("FROM")))) {
            return Optional.empty();
        }
        SelectStatement counted = rest(false, List.of()).with(markers(words, conditions));
        boolean all = counted.limit().isEmpty() && counted.order().isEmpty();
        return all ? Optional.of(counted) : Optional.empty();
    }

    private static boolean isCount(List<SqlWord> item) {
        boolean counts = item.size() >= 4
                && item.get(0).isName("COUNT")
                && item.get(1).is("(")
                && item.get(2).is("*")
                && item.get(3).is(")");
        boolean named = item.size() == 5 || (item.size() == 6 && item.get(4).isName("AS"));
        return counts && (item.size() == 4 || named);
    }

    private void requireSelect() {
        if (!take("SELECT")) {
            throw refused(
                    "a statement that begins with " + words.get(0).text(), "write one SELECT; nothing else is run");
        }
    }

    private SelectStatement rest(boolean distinct, List<Selected> selected) {
        require("FROM", "write SELECT columns FROM table");
        List<FromTable> tables = tables();
        Optional<SqlFragment> where = Optional.empty();
        if (take("WHERE")) {
            where = Optional.of(condition(until(CLAUSES)));
        }
        List<OrderBy.Term> order = take("ORDER") ? order() : List.of();
        OptionalInt limit = take("LIMIT") ? OptionalInt.of(limit()) : OptionalInt.empty();
        if (at < words.size()) {
            throw refused(
                    "the clause " + words.get(at).text(),
                    "write one SELECT of FROM, WHERE, ORDER BY and LIMIT, whose answer is rows of its tables");
        }
        return new SelectStatement(distinct, selected, tables, where, order, limit, List.of(), Optional.empty());
    }

    private Selected selected(List<SqlWord> item) {
        for (int i = 0; i + 1 < item.size(); i++) {
            if (AGGREGATES.contains(item.get(i).upper()) && item.get(i + 1).is("(")) {
                throw refused(
                        "the aggregate " + item.get(i).upper(),
                        "no item holds an answer that is calculated over rows; compare it by hand");
            }
        }
        requireNoMarker(item, "the select list");
        if (item.size() == 1 && item.get(0).is("*")) {
            return new AllColumns(Optional.empty());
        } else if (item.size() == 3 && item.get(1).is(".") && item.get(2).is("*")) {
            return new AllColumns(Optional.of(item.get(0).text()));
        }
        int size = item.size();
        boolean named = size > 2 && item.get(size - 2).isName("AS");
        boolean called = named || isCalled(item);
        Optional<String> name = called ? Optional.of(item.get(size - 1).text()) : Optional.empty();
        return new Value(SqlFragment.of(parse(called ? item.subList(0, size - (named ? 2 : 1)) : item)), name);
    }

    /** Whether the last word is a name that an expression is given without AS. */
    private static boolean isCalled(List<SqlWord> item) {
        if (item.size() < 2) {
            return false;
        }
        SqlWord last = item.get(item.size() - 1);
        SqlWord before = item.get(item.size() - 2);
        boolean name = last.kind() == SqlWord.Kind.QUOTED_NAME
                || (last.kind() == SqlWord.Kind.NAME && !ENDS.contains(last.upper()));
        return name && before.endsOperand() && !WITHIN.contains(before.upper());
    }

    private List<FromTable> tables() {
        List<FromTable> tables = new ArrayList<>();
        tables.add(table(false));
        while (at < words.size()) {
            if (words.get(at).is(",")) {
                at++;
                tables.add(table(false));
                continue;
            }
            boolean inner = take("INNER") || take("CROSS");
            boolean outer = !inner && take("LEFT");
            if (outer) {
                take("OUTER");
            }
            if (!take("JOIN")) {
                if (inner || outer || JOINS.contains(words.get(at).upper())) {
                    throw refused("the join " + words.get(at).text(), "write INNER JOIN or LEFT JOIN");
                }
                break;
            }
            tables.add(table(outer));
        }
        return tables;
    }

    private FromTable table(boolean outer) {
        String name = name("a table's name");
        if (at < words.size() && words.get(at).is(".")) {
            throw refused("a table of another database", "name the table alone; it is looked up in the source");
        }
        boolean as = take("AS");
        String alias = as || (at < words.size() && isAlias(words.get(at))) ? name("an alias") : name;
        Optional<SqlFragment> on = Optional.empty();
        List<String> using = new ArrayList<>();
        if (take("ON")) {
            on = Optional.of(condition(untilNextTable()));
        } else if (take("USING")) {
            List<SqlWord> list = untilNextTable();
            if (list.size() < 3
                    || !list.get(0).is("(")
                    || !list.get(list.size() - 1).is(")")) {
                throw refused("a USING without columns", "write USING (column)");
            }
            list.subList(1, list.size() - 1).stream()
                    .filter(word -> !word.is(","))
                    .forEach(word -> using.add(word.text()));
        }
        return new FromTable(name, alias, outer, on, using);
    }

    private static boolean isAlias(SqlWord word) {
        return word.kind() == SqlWord.Kind.QUOTED_NAME
                || (word.kind() == SqlWord.Kind.NAME
                        && !CLAUSES.contains(word.upper())
                        && !JOINS.contains(word.upper())
                        && !Set.of("ON", "USING").contains(word.upper()));
    }

    private List<SqlWord> untilNextTable() {
        Set<String> all = new HashSet<>(JOINS);
        all.addAll(CLAUSES);
        return until(all, true);
    }

    private List<OrderBy.Term> order() {
        require("BY", "write ORDER BY columns");
        List<OrderBy.Term> terms = new ArrayList<>();
        for (List<SqlWord> term : commaSeparated(until(CLAUSES))) {
            requireNoMarker(term, "ORDER BY");
            terms.add(OrderBy.term(sql, term));
        }
        return terms;
    }

    private int limit() {
        if (at + 1 == words.size() && words.get(at).kind() == SqlWord.Kind.NUMBER) {
            try {
                return Integer.parseInt(words.get(at++).text());
            } catch (NumberFormatException e) {
                throw refused("a limit of " + words.get(at - 1).text(), "write a smaller one");
            }
        }
        throw refused(
                "a LIMIT other than one number",
                "write LIMIT and a number; an offset has no counterpart, and a parameter has no value to sample");
    }

    private SqlFragment condition(List<SqlWord> of) {
        SqlNode node = parse(of);
        conditions.add(node);
        return SqlFragment.of(node);
    }

    private SqlNode parse(List<SqlWord> of) {
        if (of.isEmpty()) {
            throw refused("an expression of no words", "write one SELECT of FROM, WHERE, ORDER BY and LIMIT");
        }
        return ExpressionParser.parse(sql, of);
    }

    /** The parameters of a statement, and what they are compared with in its conditions. */
    static List<Marker> markers(List<SqlWord> words, List<SqlNode> conditions) {
        List<Marker> markers = new ArrayList<>();
        for (SqlWord word : words) {
            if (ParameterMarks.in(word)) {
                markers.add(new Marker(Optional.empty(), Part.VALUE));
            }
        }
        conditions.forEach(condition -> pair(condition, markers));
        return markers;
    }

    private static void pair(SqlNode node, List<Marker> markers) {
        if (node instanceof SqlNode.Comparison comparison) {
            pair(comparison.left(), comparison.right(), Part.VALUE, markers);
            pair(comparison.right(), comparison.left(), Part.VALUE, markers);
        } else if (node instanceof SqlNode.In in) {
            in.values().forEach(value -> pair(in.operand(), value, Part.LISTED, markers));
        } else if (node instanceof SqlNode.Between between) {
            pair(between.operand(), between.low(), Part.VALUE, markers);
            pair(between.operand(), between.high(), Part.VALUE, markers);
        } else if (node instanceof SqlNode.Like like
                && !like.negated()
                && beginning(like).isPresent()) {
            pair(like.operand(), beginning(like).get(), Part.BEGINNING, markers);
        } else {
            SqlNodes.children(node).forEach(child -> pair(child, markers));
        }
    }

    /** What is followed by anything, in the pattern of a LIKE. */
    private static Optional<SqlNode> beginning(SqlNode.Like like) {
        return like.escape().isEmpty()
                        && like.pattern() instanceof SqlNode.Call call
                        && call.function().equals("CONCAT")
                        && call.arguments().size() == 2
                        && call.arguments().get(1).equals(new SqlNode.Text("%"))
                ? Optional.of(call.arguments().get(0))
                : Optional.empty();
    }

    private static void pair(SqlNode column, SqlNode marker, Part part, List<Marker> markers) {
        if (column instanceof SqlNode.Column named) {
            ParameterMarks.index(marker)
                    .ifPresent(index -> markers.set(index, new Marker(Optional.of(named.column()), part)));
        }
    }

    private void requireNoMarker(List<SqlWord> in, String where) {
        if (in.stream().anyMatch(ParameterMarks::in)) {
            throw refused("a parameter in " + where, "compare parameters with columns, in WHERE or ON");
        }
    }

    /** The words up to one of the keywords, outside of brackets; LEFT with a bracket behind it is a function. */
    private List<SqlWord> until(Set<String> keywords) {
        return until(keywords, false);
    }

    private List<SqlWord> until(Set<String> keywords, boolean comma) {
        int start = at;
        int open = 0;
        while (at < words.size()) {
            SqlWord word = words.get(at);
            boolean function = at + 1 < words.size() && words.get(at + 1).is("(") && word.isName("LEFT");
            boolean keyword = word.kind() == SqlWord.Kind.NAME && keywords.contains(word.upper()) && !function;
            if (open == 0 && (keyword || (comma && word.is(",")))) {
                break;
            }
            open += word.is("(") ? 1 : word.is(")") ? -1 : 0;
            at++;
        }
        return words.subList(start, at);
    }

    private static List<List<SqlWord>> commaSeparated(List<SqlWord> of) {
        return OrderBy.splitAtCommas(of);
    }

    private boolean take(String keyword) {
        boolean there = at < words.size() && words.get(at).isName(keyword);
        at += there ? 1 : 0;
        return there;
    }

    private void require(String keyword, String remedy) {
        if (!take(keyword)) {
            throw refused("no " + keyword, remedy);
        }
    }

    private String name(String what) {
        SqlWord word = at < words.size() ? words.get(at) : null;
        boolean named = word != null
                && (word.kind() == SqlWord.Kind.QUOTED_NAME
                        || (word.kind() == SqlWord.Kind.NAME && !CLAUSES.contains(word.upper())));
        if (!named) {
            throw refused(
                    (word == null ? "the end" : "'" + word.text() + "'") + " where " + what + " belongs",
                    "select from tables by their names");
        }
        at++;
        return word.text();
    }

    private UnsafeSqlException refused(String what, String remedy) {
        return new UnsafeSqlException(sql, what, remedy);
    }
}
