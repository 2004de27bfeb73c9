package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.names.JoinCondition;
import io.mysql2dynamodb.contract.names.JoinPath;
import io.mysql2dynamodb.contract.names.NamedTable;
import io.mysql2dynamodb.contract.names.ResolvedColumn;
import io.mysql2dynamodb.contract.names.Scope;
import io.mysql2dynamodb.contract.sql.SqlFragment;
import io.mysql2dynamodb.contract.sql.SqlQuoting;
import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.schema.SourceForeignKey;
import io.mysql2dynamodb.schema.SourceTable;
import io.mysql2dynamodb.source.ExactSelect;
import io.mysql2dynamodb.source.RowIdentity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Collects what the root query of an entity must select and join; equal joins and values are taken once. */
final class RootBuilder {

    private static final int SOURCE_ROW = -1;
    private static final int MOST_TABLES = 61;
    private static final int MOST_COLUMNS = 4096;

    private final SourceTable source;
    private final RowIdentity identity;
    private final List<RootJoin> joins = new ArrayList<>();
    private final Map<List<RootJoin.Link>, Integer> joinsAsWritten = new HashMap<>();
    private final List<Slot> slots = new ArrayList<>();
    private final Set<String> columns = new LinkedHashSet<>();
    private int aliases;
    private Optional<String> where = Optional.empty();

    RootBuilder(SourceTable source, RowIdentity identity) {
        this.source = source;
        this.identity = identity;
        columns.addAll(identity.sources());
    }

    SourceTable source() {
        return source;
    }

    RowIdentity identity() {
        return identity;
    }

    void where(String condition) {
        Scope scope = Scope.of(NamedTable.source(source));
        SqlFragment fragment = SqlFragment.parse(condition);
        note(scope.columns(fragment));
        where = Optional.of(scope.render(fragment, table -> RootQuery.ROOT));
    }

    /** A column of the source row, for a value of that type. */
    Slot column(SourceColumn column, AttributeType wanted) {
        columns.add(column.name());
        return slot(ExactSelect.of(column, RootQuery.column(column), wanted), column.name(), SOURCE_ROW);
    }

    /** An expression over the source row alone. */
    Slot expression(SqlFragment expression, AttributeType wanted) {
        return select(expression, Scope.of(NamedTable.source(source)), table -> RootQuery.ROOT, SOURCE_ROW, wanted);
    }

    /** An expression over the source row, and over a joined one where it names its columns. */
    Slot expression(SqlFragment expression, JoinedRow joined, AttributeType wanted) {
        Scope scope = joined.path().judged();
        int join = namesJoined(expression, scope) ? joined.join() : SOURCE_ROW;
        return select(expression, scope, joined.naming(), join, wanted);
    }

    /** An expression as SQL, for SQL of our own. */
    String plain(SqlFragment expression, Optional<JoinedRow> joined) {
        Scope scope = joined.map(row -> row.path().judged()).orElseGet(() -> Scope.of(NamedTable.source(source)));
        return scope.render(expression, joined.map(JoinedRow::naming).orElse(table -> RootQuery.ROOT));
    }

    /** Whether a condition is TRUE, as 1 or 0. */
    Slot verdict(SqlFragment condition, JoinedRow joined) {
        Scope scope = joined.path().judged();
        note(scope.columns(condition));
        return slot(
                "(" + scope.render(condition, joined.naming()) + " IS TRUE)",
                Optional.empty(),
                condition.toString(),
                namesJoined(condition, scope) ? joined.join() : SOURCE_ROW);
    }

    /** What a link of a join selects; it is evaluated on NULLs where no row is found. */
    Slot selected(JoinedRow joined, JoinPath.Link link, AttributeType wanted) {
        SqlFragment select = SqlFragment.parse(link.selects().orElseThrow());
        return select(select, link.selected(), joined.naming(), joined.join(), wanted);
    }

    /** A column of a joined row, as text. */
    Slot joined(JoinedRow joined, NamedTable table, SourceColumn column) {
        String sql = SqlQuoting.column(joined.aliases().get(table), column.name());
        return slot(
                ExactSelect.of(column, sql, AttributeType.S),
                table.table().name() + "." + column.name(),
                joined.join());
    }

    /**
     * A value that SQL of our own calculates from selected values.
     *
     * @param type its type where it is known
     * @param join the join that it reads; -1 for none
     */
    Slot calculated(String sql, Optional<ColumnType> type, String label, int join) {
        return slot(sql, type, label, join);
    }

    /** A mark that SQL of our own makes of a joined row. */
    Slot mark(String sql, JoinedRow joined, String label) {
        return slot(sql, Optional.empty(), label, joined.join());
    }

    /** A LEFT JOIN of all links of a path. */
    JoinedRow join(JoinPath path) {
        return join(path, (link, naming) -> {
            link.conditions().forEach(condition -> note(condition.columns()));
            return link.conditions().stream()
                    .map((JoinCondition condition) -> condition.render(naming))
                    .collect(Collectors.joining(" AND ", "(", ")"));
        });
    }

    /** The LEFT JOIN that follows a foreign key. */
    JoinedRow join(SourceForeignKey key, SourceTable target) {
        columns.addAll(key.columns());
        NamedTable joined = NamedTable.joined(target.name(), target);
        JoinPath path = new JoinPath(
                List.of(new JoinPath.Link(List.of(joined), List.of(), Scope.of(joined), Optional.empty())),
                Scope.of(NamedTable.source(source), joined));
        return join(path, (link, naming) -> {
            List<String> equal = new ArrayList<>();
            for (int i = 0; i < key.columns().size(); i++) {
                equal.add(SqlQuoting.column(
                                naming.apply(joined), key.targetColumns().get(i)) + " = "
                        + SqlQuoting.column(RootQuery.ROOT, key.columns().get(i)));
            }
            return "((" + String.join(" AND ", equal) + "))";
        });
    }

    /**
     * The query.
     *
     * @throws UncompilableException MySQL would refuse it for its size
     */
    RootQuery build() {
        // https://dev.mysql.com/doc/refman/8.0/en/join.html and .../column-count-limit.html
        limit(1 + aliases, MOST_TABLES, "tables", "join a view of the source that joins some of them");
        limit(identity.columns().size() + 1 + slots.size(), MOST_COLUMNS, "values", "split the item");
        return new RootQuery(identity, where, joins, slots, List.copyOf(columns));
    }

    private static void limit(int needed, int most, String of, String remedy) {
        if (needed > most) {
            throw new UncompilableException(
                    "its attributes need " + needed + " " + of + " of one query, more than MySQL's " + most, remedy);
        }
    }

    private interface Conditions {
        String sql(JoinPath.Link link, Function<NamedTable, String> naming);
    }

    private JoinedRow join(JoinPath path, Conditions conditions) {
        List<RootJoin.Link> asWritten = links(path, conditions, 0);
        Integer known = joinsAsWritten.get(asWritten);
        if (known == null) {
            known = joins.size();
            joinsAsWritten.put(asWritten, known);
            RootJoin join = new RootJoin(links(path, conditions, aliases));
            joins.add(join);
            aliases += join.aliases().size();
        }
        return JoinedRow.of(known, path, joins.get(known).aliases());
    }

    /** The links with their aliases numbered from a number on. */
    private static List<RootJoin.Link> links(JoinPath path, Conditions conditions, int firstAlias) {
        Map<NamedTable, String> named = new HashMap<>();
        Function<NamedTable, String> naming =
                table -> table.role() == NamedTable.Role.SOURCE ? RootQuery.ROOT : named.get(table);
        List<RootJoin.Link> links = new ArrayList<>();
        for (JoinPath.Link link : path.links()) {
            List<RootJoin.Aliased> tables = new ArrayList<>();
            for (NamedTable table : link.tables()) {
                String alias = "j" + (firstAlias + named.size());
                named.put(table, alias);
                tables.add(new RootJoin.Aliased(table.table().name(), alias));
            }
            links.add(new RootJoin.Link(tables, conditions.sql(link, naming)));
        }
        return links;
    }

    private Slot select(
            SqlFragment fragment, Scope scope, Function<NamedTable, String> naming, int join, AttributeType wanted) {
        note(scope.columns(fragment));
        String sql = scope.render(fragment, naming);
        return fragment.asColumn()
                .map(name -> scope.resolve(name).column())
                .map(column -> slot(ExactSelect.of(column, sql, wanted), fragment.toString(), join))
                .orElseGet(() -> slot(sql, Optional.empty(), fragment.toString(), join));
    }

    private static boolean namesJoined(SqlFragment fragment, Scope scope) {
        return scope.columns(fragment).stream()
                .anyMatch(column -> column.table().role() == NamedTable.Role.JOINED);
    }

    private Slot slot(ExactSelect exact, String label, int join) {
        return slot(exact.sql(), Optional.of(exact.type()), label, join);
    }

    private Slot slot(String sql, Optional<ColumnType> type, String label, int join) {
        return slots.stream()
                // an expression may read as we select a column, and is of another type all the same
                .filter(slot -> slot.sql().equals(sql)
                        && slot.join() == join
                        && slot.type().equals(type))
                .findFirst()
                .orElseGet(() -> {
                    Slot slot = new Slot(slots.size(), sql, type, label, join);
                    slots.add(slot);
                    return slot;
                });
    }

    private void note(List<ResolvedColumn> named) {
        named.stream()
                .filter(column -> column.table().role() == NamedTable.Role.SOURCE)
                .forEach(column -> columns.add(column.column().name()));
    }
}
