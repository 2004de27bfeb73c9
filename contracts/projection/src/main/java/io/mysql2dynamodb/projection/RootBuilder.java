package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.names.JoinCondition;
import io.mysql2dynamodb.contract.names.JoinNames;
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
import io.mysql2dynamodb.source.KeyColumn;
import io.mysql2dynamodb.source.RowIdentity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Collects what the root query of an entity must select and join; equal joins and values are taken once. */
final class RootBuilder {

    private static final String UNNAMED = "joined";

    private final SourceTable source;
    private final RowIdentity identity;
    private final List<JoinedTable> joins = new ArrayList<>();
    private final List<String> joinsAsWritten = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();
    private final Set<String> columns = new LinkedHashSet<>();
    private Optional<String> where = Optional.empty();

    RootBuilder(SourceTable source, RowIdentity identity) {
        this.source = source;
        this.identity = identity;
        identity.columns().stream().map(KeyColumn::name).forEach(columns::add);
    }

    SourceTable source() {
        return source;
    }

    void where(String condition) {
        Scope scope = Scope.of(NamedTable.source(source));
        SqlFragment fragment = SqlFragment.parse(condition);
        note(scope.columns(fragment));
        where = Optional.of(scope.render(fragment, table -> RootQuery.ROOT));
    }

    /** A column of the source row. */
    Slot column(SourceColumn column) {
        columns.add(column.name());
        String sql = ExactSelect.of(column.type(), SqlQuoting.column(RootQuery.ROOT, column.name()));
        return slot(sql, Optional.of(column.type()), column.name(), -1);
    }

    /** The index of a LEFT JOIN on all conditions. */
    int join(JoinNames names, List<JoinCondition> conditions) {
        conditions.forEach(condition -> note(condition.columns()));
        return join(names.joined().table().name(), alias -> {
            List<String> rendered = new ArrayList<>();
            conditions.forEach(condition -> rendered.add(condition.render(aliases(alias))));
            return "(" + String.join(" AND ", rendered) + ")";
        });
    }

    /** The index of the LEFT JOIN that follows a foreign key. */
    int join(SourceForeignKey key) {
        columns.addAll(key.columns());
        return join(key.targetTable(), alias -> {
            List<String> equal = new ArrayList<>();
            for (int i = 0; i < key.columns().size(); i++) {
                equal.add(SqlQuoting.column(alias, key.targetColumns().get(i)) + " = "
                        + SqlQuoting.column(RootQuery.ROOT, key.columns().get(i)));
            }
            return "(" + String.join(" AND ", equal) + ")";
        });
    }

    /** A column of a joined row. */
    Slot joined(int join, SourceColumn column) {
        JoinedTable table = joins.get(join);
        String sql = ExactSelect.of(column.type(), SqlQuoting.column(table.alias(), column.name()));
        return slot(sql, Optional.of(column.type()), table.table() + "." + column.name(), join);
    }

    /** An expression over a joined row; it is evaluated on NULLs where no row is found. */
    Slot joined(int join, JoinNames names, SqlFragment select) {
        Scope scope = names.selected();
        note(scope.columns(select));
        Optional<ResolvedColumn> column = select.asColumn().map(scope::resolve);
        Function<NamedTable, String> aliases = aliases(joins.get(join).alias());
        String sql = scope.render(select, aliases);
        Optional<ColumnType> type = column.map(found -> found.column().type());
        return slot(type.map(known -> ExactSelect.of(known, sql)).orElse(sql), type, select.toString(), join);
    }

    RootQuery build() {
        return new RootQuery(identity, where, joins, slots, List.copyOf(columns));
    }

    static Function<NamedTable, String> aliases(String joined) {
        return table -> table.role() == NamedTable.Role.SOURCE ? RootQuery.ROOT : joined;
    }

    private int join(String table, Function<String, String> condition) {
        String asWritten = table + " ON " + condition.apply(UNNAMED);
        int known = joinsAsWritten.indexOf(asWritten);
        if (known >= 0) {
            return known;
        }
        String alias = "j" + joins.size();
        joinsAsWritten.add(asWritten);
        joins.add(new JoinedTable(alias, table, condition.apply(alias)));
        return joins.size() - 1;
    }

    private Slot slot(String sql, Optional<ColumnType> type, String label, int join) {
        return slots.stream()
                .filter(slot -> slot.sql().equals(sql) && slot.join() == join)
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
