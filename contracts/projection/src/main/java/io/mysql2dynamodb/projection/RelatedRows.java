package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.sql.SqlQuoting;
import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.source.KeySelection;
import io.mysql2dynamodb.source.RowIdentity;
import io.mysql2dynamodb.source.SourceQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of other tables that belong to the source rows of an entity.
 *
 * @param parents the identity of the source rows
 * @param tables the tables of the rows; several where a lookup leads over junctions, its target last
 * @param condition which of them belong to a source row, as SQL over {@link RootQuery#ROOT} and the aliases
 */
record RelatedRows(RowIdentity parents, List<RootJoin.Aliased> tables, String condition) {

    /** The alias of the table that values are taken from. */
    static final String CHILD = "c";

    RelatedRows {
        tables = List.copyOf(tables);
    }

    /** The table that values are taken from. */
    String table() {
        return tables.get(tables.size() - 1).table();
    }

    /** The table of the source rows. */
    String parent() {
        return SqlQuoting.name(parents.table()) + " AS " + RootQuery.ROOT;
    }

    String child() {
        return RootJoin.Aliased.joined(tables);
    }

    /**
     * The rows that belong to the selected source rows, source row by source row.
     *
     * @param values what is selected behind the identity
     * @param types the types of the values where they are known
     * @param further a condition on the rows beside the join's; empty for none
     * @param order the order of the rows of one source row; empty for any
     */
    SourceQuery select(
            KeySelection selection,
            List<String> values,
            List<Optional<ColumnType>> types,
            String further,
            String order) {
        return query(selection, values, types, further, (order.isEmpty() ? "" : ", ") + order, "");
    }

    /** One row of aggregates for each selected source row that has rows here. */
    SourceQuery selectGrouped(KeySelection selection, List<String> values, List<Optional<ColumnType>> types) {
        return query(selection, values, types, "", "", " GROUP BY " + parents.order(RootQuery.ROOT));
    }

    private SourceQuery query(
            KeySelection selection,
            List<String> values,
            List<Optional<ColumnType>> valueTypes,
            String further,
            String thenBy,
            String groupBy) {
        SelectedRows rows = SelectedRows.of(parents, selection);
        List<String> selected = new ArrayList<>();
        selected.add(parents.select(RootQuery.ROOT));
        selected.addAll(values);
        List<Optional<ColumnType>> types = new ArrayList<>(parents.types());
        types.addAll(valueTypes);
        // from the source rows' range to their children, whatever the statistics of a fresh table say
        String sql = "SELECT " + String.join(", ", selected) + " FROM " + rows.from() + " STRAIGHT_JOIN " + child()
                + " ON " + condition + " WHERE " + rows.where() + (further.isEmpty() ? "" : " AND " + further) + groupBy
                + " ORDER BY " + parents.order(RootQuery.ROOT) + thenBy;
        return new SourceQuery(sql, rows.parameters(), types);
    }
}
