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
 * The columns that tell the rows of a table apart, in the order in which the rows are walked: the primary key, else the
 * first unique index without nullable columns, else the columns that the contract names as {@code source_key}.
 *
 * @param table the table or view
 * @param columns the key columns
 * @param declared whether the columns are the contract's word, which no index of the table warrants
 */
public record RowIdentity(String table, List<KeyColumn> columns, boolean declared) {

    public RowIdentity {
        columns = List.copyOf(columns);
    }

    /**
     * Finds the identity of a table's rows.
     *
     * @param table the table or view
     * @param sourceKey the contract's {@code source_key}; empty when it has none
     * @throws UnusableKeyException there is none, or {@code source_key} names a missing column
     */
    public static RowIdentity of(SourceTable table, List<String> sourceKey) {
        Optional<SourceIndex> index = table.primaryKey().or(() -> table.indexes().stream()
                .filter(candidate -> candidate.unique() && candidate.plain())
                .filter(candidate -> candidate.columns().stream().allMatch(name -> table.column(name)
                        .filter(column -> !column.nullable())
                        .isPresent()))
                .findFirst());
        if (index.isEmpty() && sourceKey.isEmpty()) {
            throw new UnusableKeyException(
                    "Table '" + table.name()
                            + "' has neither a primary key nor a unique index over NOT NULL columns. Name"
                            + " columns that identify its rows as source_key in the contract, or give the table a key.",
                    null);
        }
        List<KeyColumn> columns = new ArrayList<>();
        for (String name : index.map(SourceIndex::columns).orElse(sourceKey)) {
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
        return new RowIdentity(table.name(), columns, index.isEmpty());
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
