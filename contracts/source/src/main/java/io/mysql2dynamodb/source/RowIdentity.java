package io.mysql2dynamodb.source;

import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.schema.SourceIndex;
import io.mysql2dynamodb.schema.SourceTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What tells the rows of a table apart, in the order in which the rows are walked: the primary key, else the first unique
 * index (by name) without nullable columns, else the columns that the contract names as {@code source_key}, else the
 * SHA-256 of all columns.
 *
 * @param table the table or view
 * @param columns the key columns
 * @param kind what the key rests on
 */
public record RowIdentity(String table, List<KeyColumn> columns, Kind kind) {

    /** What a key rests on, and so what can be relied on. */
    public enum Kind {
        /** A unique index: no two rows share a key. */
        INDEX,
        /** The contract's word, which no index of the table warrants. */
        DECLARED,
        /** The whole row: rows that share a key are copies of one another. No index finds or orders them. */
        WHOLE_ROW
    }

    public RowIdentity {
        columns = List.copyOf(columns);
    }

    /**
     * Finds the identity of a table's rows.
     *
     * @param table the table or view
     * @param sourceKey the contract's {@code source_key}; empty when it has none
     * @throws UnusableKeyException {@code source_key} names a missing column or one that cannot be a key, or a view has
     *     none
     */
    public static RowIdentity of(SourceTable table, List<String> sourceKey) {
        Optional<SourceIndex> index = table.identifyingIndex();
        if (index.isPresent()) {
            return new RowIdentity(table.name(), columns(table, index.get().columns()), Kind.INDEX);
        } else if (!sourceKey.isEmpty()) {
            return new RowIdentity(table.name(), columns(table, sourceKey), Kind.DECLARED);
        } else if (table.view()) {
            throw new UnusableKeyException(
                    "'" + table.name()
                            + "' is a view, whose rows nothing tells apart. Name columns that identify them as"
                            + " source_key in the contract.",
                    null);
        }
        return new RowIdentity(table.name(), List.of(KeyColumn.digest(table)), Kind.WHOLE_ROW);
    }

    private static List<KeyColumn> columns(SourceTable table, List<String> names) {
        List<KeyColumn> columns = new ArrayList<>();
        for (String name : names) {
            SourceColumn column = table.column(name)
                    .orElseThrow(() -> new UnusableKeyException(
                            "source_key of '" + table.name() + "' names '" + name
                                    + "', which is not among its columns: "
                                    + table.columns().stream()
                                            .map(SourceColumn::name)
                                            .collect(Collectors.joining(", ")),
                            null));
            columns.add(KeyColumn.of(table.name(), column));
        }
        return columns;
    }

    /** Whether only the contract says that no two rows share a key. */
    public boolean declared() {
        return kind == Kind.DECLARED;
    }

    /** Whether the key is the whole row, so that rows that share it are copies. */
    public boolean wholeRow() {
        return kind == Kind.WHOLE_ROW;
    }

    /** The columns of the table that the key is read from. */
    public List<String> sources() {
        return columns.stream().flatMap(column -> column.sources().stream()).toList();
    }

    /** The key columns as a select list. */
    public String select(String alias) {
        return columns.stream().map(column -> column.select(alias)).collect(Collectors.joining(", "));
    }

    /** The order in which ranges walk the rows, as the text after ORDER BY. */
    public String order(String alias) {
        return columns.stream().map(column -> column.column(alias)).collect(Collectors.joining(", "));
    }

    /** The types to read {@link #select}'s columns with. */
    public List<Optional<ColumnType>> types() {
        return columns.stream().map(column -> Optional.of(column.readType())).toList();
    }

    /**
     * The key of a cursor's current row.
     *
     * @param row a cursor over a query that selects {@link #select} from its column {@code first} on
     * @param first the result column of the first key column, counted from 0
     */
    public SourceKey read(RowCursor row, int first) {
        String[] values = new String[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).text(row.value(first + i));
        }
        return new SourceKey(Arrays.asList(values));
    }

    /** Whether the values can be a key at all: as many as there are columns, each one that its column can hold. */
    public boolean accepts(SourceKey key) {
        if (key.values().size() != columns.size()) {
            return false;
        }
        try {
            for (int i = 0; i < columns.size(); i++) {
                columns.get(i).require(key.values().get(i));
            }
            return true;
        } catch (UnusableKeyException e) {
            return false;
        }
    }

    void requireFit(SourceKey key) {
        if (key.values().size() != columns.size()) {
            throw new UnusableKeyException(
                    "A key of '" + table + "' has " + columns.size() + " values, one for each of "
                            + columns.stream().map(KeyColumn::name).toList() + "; given were "
                            + key.values().size() + ". It was written for another key of the table: plan again.",
                    null);
        }
    }
}
