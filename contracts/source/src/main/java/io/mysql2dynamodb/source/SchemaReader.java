package io.mysql2dynamodb.source;

import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.schema.SourceForeignKey;
import io.mysql2dynamodb.schema.SourceIndex;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.schema.SourceTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Reads the structure of one database from information_schema, in four queries for all tables. */
final class SchemaReader {

    private final SourceSession session;
    private final String database;
    private final List<String> parameters = new ArrayList<>();
    private final String restriction;

    /** Reads all tables. */
    SchemaReader(SourceSession session, String database) {
        this.session = session;
        this.database = database;
        this.parameters.add(database);
        this.restriction = "";
    }

    /** Reads these tables only: some milliseconds, where thousands of tables take seconds. */
    SchemaReader(SourceSession session, String database, Collection<String> tables) {
        this.session = session;
        this.database = database;
        this.parameters.add(database);
        this.parameters.addAll(tables);
        this.restriction = tables.isEmpty()
                ? " AND FALSE"
                : tables.stream().map(table -> "?").collect(Collectors.joining(", ", " AND TABLE_NAME IN (", ")"));
    }

    SourceSchema read() {
        Map<String, List<SourceColumn>> columns = new LinkedHashMap<>();
        each(
                "SELECT TABLE_NAME, COLUMN_NAME, DATA_TYPE, COLUMN_TYPE, IS_NULLABLE, COLLATION_NAME, EXTRA,"
                        + " CHARACTER_MAXIMUM_LENGTH, NUMERIC_PRECISION, NUMERIC_SCALE, DATETIME_PRECISION, SRS_ID"
                        + " FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = ?" + restriction
                        + " ORDER BY TABLE_NAME, ORDINAL_POSITION",
                row -> add(columns, text(row, 0), column(row)));
        Map<String, List<SourceIndex>> indexes = indexes();
        Map<String, List<SourceForeignKey>> foreignKeys = foreignKeys();
        List<SourceTable> tables = new ArrayList<>();
        each(
                "SELECT TABLE_NAME, TABLE_TYPE, COALESCE(TABLE_ROWS, 0), COALESCE(AVG_ROW_LENGTH, 0)"
                        + " FROM information_schema.TABLES WHERE TABLE_SCHEMA = ?" + restriction
                        + " ORDER BY TABLE_NAME",
                row -> {
                    String name = text(row, 0);
                    tables.add(new SourceTable(
                            name,
                            !text(row, 1).equals("BASE TABLE"),
                            columns.getOrDefault(name, List.of()),
                            indexes.getOrDefault(name, List.of()),
                            foreignKeys.getOrDefault(name, List.of()),
                            number(row, 2),
                            number(row, 3)));
                });
        return new SourceSchema(database, tables);
    }

    private static SourceColumn column(RowCursor row) {
        return new SourceColumn(
                text(row, 1),
                DeclaredTypes.of(
                        text(row, 2), text(row, 3), number(row, 7), number(row, 8), number(row, 9), number(row, 10)),
                text(row, 4).equals("YES"),
                Optional.ofNullable(text(row, 5)),
                text(row, 6).contains("GENERATED") && !text(row, 6).contains("DEFAULT_GENERATED"),
                Optional.ofNullable(row.value(11)).map(srid -> ((Number) srid).longValue()));
    }

    /** The primary key first, then by name. */
    private Map<String, List<SourceIndex>> indexes() {
        Map<String, Map<String, IndexParts>> parts = new LinkedHashMap<>();
        each(
                "SELECT TABLE_NAME, INDEX_NAME, NON_UNIQUE, COLUMN_NAME, SUB_PART FROM information_schema.STATISTICS"
                        + " WHERE TABLE_SCHEMA = ?" + restriction
                        + " ORDER BY TABLE_NAME, INDEX_NAME <> 'PRIMARY', INDEX_NAME, SEQ_IN_INDEX",
                row -> parts.computeIfAbsent(text(row, 0), table -> new LinkedHashMap<>())
                        .computeIfAbsent(text(row, 1), index -> new IndexParts(number(row, 2) == 0))
                        .add(text(row, 3), row.value(4) == null));
        Map<String, List<SourceIndex>> indexes = new LinkedHashMap<>();
        parts.forEach((table, byName) -> byName.forEach((name, index) -> add(indexes, table, index.named(name))));
        return indexes;
    }

    private Map<String, List<SourceForeignKey>> foreignKeys() {
        Map<String, Map<String, SourceForeignKey>> keys = new LinkedHashMap<>();
        each(
                "SELECT TABLE_NAME, CONSTRAINT_NAME, COLUMN_NAME, REFERENCED_TABLE_NAME, REFERENCED_COLUMN_NAME"
                        + " FROM information_schema.KEY_COLUMN_USAGE"
                        + " WHERE TABLE_SCHEMA = ?" + restriction + " AND REFERENCED_TABLE_SCHEMA = TABLE_SCHEMA"
                        + " ORDER BY TABLE_NAME, CONSTRAINT_NAME, ORDINAL_POSITION",
                row -> keys.computeIfAbsent(text(row, 0), table -> new LinkedHashMap<>())
                        .merge(
                                text(row, 1),
                                new SourceForeignKey(
                                        text(row, 1), List.of(text(row, 2)), text(row, 3), List.of(text(row, 4))),
                                SchemaReader::joined));
        Map<String, List<SourceForeignKey>> foreignKeys = new LinkedHashMap<>();
        keys.forEach((table, byName) -> foreignKeys.put(table, List.copyOf(byName.values())));
        return foreignKeys;
    }

    private static SourceForeignKey joined(SourceForeignKey first, SourceForeignKey next) {
        return new SourceForeignKey(
                first.name(),
                concatenated(first.columns(), next.columns()),
                first.targetTable(),
                concatenated(first.targetColumns(), next.targetColumns()));
    }

    private static List<String> concatenated(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private void each(String sql, Consumer<RowCursor> use) {
        try (RowCursor row = session.query(SourceQuery.of(sql, parameters))) {
            while (row.next()) {
                use.accept(row);
            }
        }
    }

    private static <T> void add(Map<String, List<T>> lists, String key, T value) {
        lists.computeIfAbsent(key, absent -> new ArrayList<>()).add(value);
    }

    private static String text(RowCursor row, int column) {
        Object value = row.value(column);
        return value == null ? null : value.toString();
    }

    private static long number(RowCursor row, int column) {
        return row.value(column) instanceof Number number ? number.longValue() : 0;
    }

    /** The parts of an index while they are read. */
    private static final class IndexParts {
        private final boolean unique;
        private final List<String> columns = new ArrayList<>();
        private boolean plain = true;

        IndexParts(boolean unique) {
            this.unique = unique;
        }

        /** A functional part has no column name; a prefix part is not a whole column. */
        void add(String column, boolean whole) {
            plain &= column != null && whole;
            if (column != null) {
                columns.add(column);
            }
        }

        SourceIndex named(String name) {
            return new SourceIndex(name, unique, columns, plain);
        }
    }
}
