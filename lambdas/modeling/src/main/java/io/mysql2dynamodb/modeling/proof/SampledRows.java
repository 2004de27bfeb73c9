package io.mysql2dynamodb.modeling.proof;

import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.contract.sql.SqlQuoting;
import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.ColumnType.Base;
import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.schema.SourceIndex;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.schema.SourceTable;
import io.mysql2dynamodb.source.ExactSelect;
import io.mysql2dynamodb.source.RowCursor;
import io.mysql2dynamodb.source.ScratchDatabase;
import io.mysql2dynamodb.source.SourceQuery;
import io.mysql2dynamodb.source.SourceSession;
import io.mysql2dynamodb.source.Unreadable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Some rows of every table, so that they fit together: what a sampled row references is sampled too, and of those that
 * reference it as many as a page shows. Rows are taken from both ends of the key, so that old and new ones are among them.
 * For one thread.
 */
final class SampledRows {

    /** Rows from each end of a table's key. */
    private static final int FROM_EACH_END = 40;

    /** Rows that reference one sampled row, at most. */
    private static final int CHILDREN = 25;

    /** Rows of one table whose children are followed; all its rows are there with what they reference. */
    private static final int FOLLOWED = 20;

    private static final int MOST_ROWS = 600;

    private final SourceSession session;
    private final List<Relationship> relationships;
    private final Map<String, SourceTable> tables = new TreeMap<>();
    private final Map<String, Map<List<Object>, List<Object>>> rows = new TreeMap<>();

    private SampledRows(
            SourceSession session, SourceSchema schema, Set<String> names, List<Relationship> relationships) {
        this.session = session;
        this.relationships = relationships;
        schema.tables().stream()
                .filter(table -> !table.view() && names.contains(table.name()))
                .forEach(table -> {
                    tables.put(table.name(), table);
                    rows.put(table.name(), new LinkedHashMap<>());
                });
    }

    /**
     * Samples the tables in one snapshot.
     *
     * @param names the tables
     * @param relationships how their rows belong together, declared or not
     */
    static SampledRows of(
            SourceSession session, SourceSchema schema, Set<String> names, List<Relationship> relationships) {
        SampledRows sampled = new SampledRows(session, schema, names, relationships);
        session.beginSnapshot();
        try {
            sampled.tables.values().forEach(sampled::ends);
            sampled.tables.values().forEach(sampled::children);
            sampled.parents();
        } finally {
            session.endSnapshot();
        }
        return sampled;
    }

    /** How many rows there are of each table. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        rows.forEach((table, some) -> counts.put(table, some.size()));
        return counts;
    }

    /** Puts the rows into a database that has the tables. */
    void insertInto(ScratchDatabase scratch) {
        tables.forEach((name, table) -> {
            List<SourceColumn> columns = stored(table);
            scratch.insert(
                    name,
                    columns.stream().map(SourceColumn::name).toList(),
                    columns.stream().map(SampledRows::placeholder).toList(),
                    new ArrayList<>(rows.get(name).values()));
        });
    }

    private static String placeholder(SourceColumn column) {
        if (column.type().base() == Base.GEOMETRY) {
            return "ST_GeomFromWKB(?" + column.srid().map(srid -> ", " + srid).orElse("") + ")";
        }
        return "?";
    }

    private static List<SourceColumn> stored(SourceTable table) {
        return table.columns().stream().filter(column -> !column.generated()).toList();
    }

    private void ends(SourceTable table) {
        String order = table.identifyingIndex()
                .map(SourceIndex::columns)
                .map(columns -> columns.stream().map(SqlQuoting::name).toList())
                .map(columns -> " ORDER BY " + String.join(" %1$s, ", columns) + " %1$s")
                .orElse("");
        read(table, "TRUE", List.of(), String.format(order, ""), FROM_EACH_END);
        if (!order.isEmpty()) {
            read(table, "TRUE", List.of(), String.format(order, "DESC"), FROM_EACH_END);
        }
    }

    /** Rows that reference the first sampled ones. */
    private void children(SourceTable parent) {
        List<List<Object>> some =
                rows.get(parent.name()).values().stream().limit(FOLLOWED).toList();
        for (Relationship key : relationships) {
            SourceTable child = tables.get(key.childTable());
            boolean follow = child != null && key.parentTable().equals(parent.name()) && !key.hierarchy();
            for (List<Object> row : follow ? some : List.<List<Object>>of()) {
                List<Object> values = values(parent, row, key.parentColumns());
                if (rows.get(child.name()).size() < MOST_ROWS && !values.contains(null)) {
                    read(child, equal(key.childColumns()), values, "", CHILDREN);
                }
            }
        }
    }

    /** What sampled rows reference, until nothing is missing. */
    private void parents() {
        boolean more = true;
        while (more) {
            more = false;
            for (Relationship key : relationships) {
                SourceTable child = tables.get(key.childTable());
                SourceTable parent = tables.get(key.parentTable());
                if (child != null && parent != null) {
                    more |= parents(child, key, parent);
                }
            }
        }
    }

    private boolean parents(SourceTable child, Relationship key, SourceTable parent) {
        Set<List<Object>> there = rows.get(parent.name()).values().stream()
                .map(row -> comparable(values(parent, row, key.parentColumns())))
                .collect(Collectors.toSet());
        Map<List<Object>, List<Object>> missing = new LinkedHashMap<>();
        for (List<Object> row : rows.get(child.name()).values()) {
            List<Object> values = values(child, row, key.childColumns());
            if (!values.contains(null) && !there.contains(comparable(values))) {
                missing.put(comparable(values), values);
            }
        }
        int before = rows.get(parent.name()).size();
        missing.values().forEach(values -> read(parent, equal(key.parentColumns()), values, "", 1));
        return rows.get(parent.name()).size() > before;
    }

    private static List<Object> values(SourceTable table, List<Object> row, List<String> columns) {
        List<Object> values = new ArrayList<>();
        columns.forEach(column -> values.add(value(table, row, column)));
        return values;
    }

    private static String equal(List<String> columns) {
        return columns.stream().map(column -> SqlQuoting.name(column) + " = ?").collect(Collectors.joining(" AND "));
    }

    private static Object value(SourceTable table, List<Object> row, String column) {
        List<SourceColumn> columns = stored(table);
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equalsIgnoreCase(column)) {
                return row.get(i);
            }
        }
        return null;
    }

    private void read(SourceTable table, String condition, List<Object> parameters, String order, int limit) {
        List<ExactSelect> selects = stored(table).stream()
                .map(column -> ExactSelect.byDefault(column, SqlQuoting.name(column.name())))
                .toList();
        List<Optional<ColumnType>> types =
                selects.stream().map(select -> Optional.of(select.type())).toList();
        String sql = "SELECT "
                + selects.stream().map(ExactSelect::sql).collect(Collectors.joining(", ")) + " FROM "
                + SqlQuoting.name(table.name()) + " WHERE " + condition + order + " LIMIT " + limit;
        try (RowCursor row = session.query(new SourceQuery(sql, parameters, types))) {
            while (row.next()) {
                List<Object> values = new ArrayList<>();
                for (int i = 0; i < selects.size(); i++) {
                    values.add(row.value(i));
                }
                // what is no text cannot be written again; its row is quarantined by the migration
                if (values.stream().noneMatch(Unreadable.class::isInstance)) {
                    rows.get(table.name()).putIfAbsent(identity(table, values), Collections.unmodifiableList(values));
                }
            }
        }
    }

    private static List<Object> identity(SourceTable table, List<Object> row) {
        return comparable(table.identifyingIndex()
                .map(index -> values(table, row, index.columns()))
                .orElse(row));
    }

    /** Equal for equal values, byte arrays too. */
    private static List<Object> comparable(List<Object> values) {
        return values.stream()
                .map(value ->
                        value instanceof byte[] bytes ? (Object) HexFormat.of().formatHex(bytes) : value)
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
