package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.sql.SqlQuoting;
import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.source.KeySelection;
import io.mysql2dynamodb.source.RowIdentity;
import io.mysql2dynamodb.source.SourceQuery;
import io.mysql2dynamodb.source.SqlCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * The query for the rows of an entity and all single values that other tables give them. Result columns: the identity,
 * then whether the entity's condition lets the row in, then the slots, and, where the identity is the whole row, the number
 * of its copies.
 *
 * @param identity the identity of the rows
 * @param where the entity's condition as SQL, if it has one
 * @param joins what is joined
 * @param slots the values selected
 * @param columns the source columns that any of this names
 */
record RootQuery(
        RowIdentity identity, Optional<String> where, List<RootJoin> joins, List<Slot> slots, List<String> columns) {

    /** The alias of the source table. */
    static final String ROOT = "r";

    RootQuery {
        joins = List.copyOf(joins);
        slots = List.copyOf(slots);
        columns = List.copyOf(columns);
    }

    /** A column of the source row as SQL. */
    static String column(SourceColumn column) {
        return SqlQuoting.column(ROOT, column.name());
    }

    /** Result column of the condition's verdict. */
    int includedColumn() {
        return identity.columns().size();
    }

    /** Result column of the first slot. */
    int firstSlot() {
        return includedColumn() + 1;
    }

    /** Result column of the number of rows that a row stands for, where the identity is the whole row. */
    int copiesColumn() {
        return firstSlot() + slots.size();
    }

    /**
     * The query, in the order of the identity. A join that finds several rows repeats the source row, one after the other.
     *
     * @param limit most source rows; the limit holds before the joins, so that repeated rows cannot push others out
     */
    SourceQuery select(KeySelection selection, OptionalInt limit) {
        String order = " ORDER BY " + identity.order(ROOT);
        String select = "SELECT " + selectList() + " FROM ";
        if (limit.isEmpty()) {
            SelectedRows rows = SelectedRows.of(identity, selection);
            return new SourceQuery(
                    select + rows.from() + leftJoins() + " WHERE " + rows.where() + order, rows.parameters(), types());
        }
        SqlCondition condition = selection.condition(identity, ROOT);
        List<Object> parameters = new ArrayList<>(condition.parameters());
        parameters.add((long) limit.getAsInt());
        String table = SqlQuoting.name(identity.table()) + " AS " + ROOT;
        String orderAndLimit = order + " LIMIT ?";
        if (joins.isEmpty() && !identity.wholeRow()) {
            return new SourceQuery(select + table + " WHERE " + condition.sql() + orderAndLimit, parameters, types());
        }
        String window = identity.wholeRow()
                ? SelectedRows.distinct(identity, table, condition, orderAndLimit)
                : "(SELECT " + columnList() + " FROM " + table + " WHERE " + condition.sql() + orderAndLimit + ")";
        return new SourceQuery(select + window + " AS " + ROOT + leftJoins() + order, parameters, types());
    }

    /** The keys of those of the given rows for which a join finds several rows. */
    SourceQuery foundMany(RootJoin join, KeySelection selection) {
        return severalTimes(join.leftJoins(), selection);
    }

    /** The keys of those of the given rows that are not alone in having their key. */
    SourceQuery sharedKeys(KeySelection selection) {
        return severalTimes("", selection);
    }

    private SourceQuery severalTimes(String leftJoin, KeySelection selection) {
        SelectedRows rows = SelectedRows.of(identity, selection);
        String sql = "SELECT " + identity.select(ROOT) + " FROM " + rows.from() + leftJoin + " WHERE " + rows.where()
                + " GROUP BY " + identity.order(ROOT) + " HAVING COUNT(*) > 1";
        return new SourceQuery(sql, rows.parameters(), identity.types());
    }

    private String leftJoins() {
        return joins.stream().map(RootJoin::leftJoins).collect(Collectors.joining());
    }

    private String columnList() {
        return columns.stream().map(column -> SqlQuoting.column(ROOT, column)).collect(Collectors.joining(", "));
    }

    private String selectList() {
        List<String> selected = new ArrayList<>();
        selected.add(identity.select(ROOT));
        selected.add(where.map(condition -> "(" + condition + ") IS TRUE").orElse("1"));
        slots.forEach(slot -> selected.add(slot.sql()));
        if (identity.wholeRow()) {
            selected.add(ROOT + "." + SelectedRows.copies(identity));
        }
        return String.join(", ", selected);
    }

    private List<Optional<ColumnType>> types() {
        List<Optional<ColumnType>> types = new ArrayList<>(identity.types());
        types.add(Optional.empty());
        slots.forEach(slot -> types.add(slot.type()));
        if (identity.wholeRow()) {
            types.add(Optional.empty());
        }
        return types;
    }
}
