package io.mysql2dynamodb.schema;

import java.util.List;
import java.util.Optional;

/**
 * One table or view.
 *
 * @param name its name
 * @param view whether it is a view
 * @param columns its columns in their declared order, generated and invisible ones too
 * @param indexes its indexes, the primary key first
 * @param foreignKeys its foreign keys
 * @param estimatedRows InnoDB's estimate of its rows; 0 for a view
 * @param averageRowBytes InnoDB's average row length in bytes; 0 when unknown
 */
public record SourceTable(
        String name,
        boolean view,
        List<SourceColumn> columns,
        List<SourceIndex> indexes,
        List<SourceForeignKey> foreignKeys,
        long estimatedRows,
        long averageRowBytes) {

    public SourceTable {
        columns = List.copyOf(columns);
        indexes = List.copyOf(indexes);
        foreignKeys = List.copyOf(foreignKeys);
    }

    /** The column of that name; MySQL compares column names without case. */
    public Optional<SourceColumn> column(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equalsIgnoreCase(columnName))
                .findFirst();
    }

    /** The primary key, if the table has one. */
    public Optional<SourceIndex> primaryKey() {
        return indexes.stream().filter(SourceIndex::primary).findFirst();
    }

    /** The index that tells the rows apart: the primary key, else the first unique one (by name) that admits no NULL. */
    public Optional<SourceIndex> identifyingIndex() {
        return primaryKey().or(() -> indexes.stream()
                .filter(index -> index.unique() && index.plain())
                .filter(index -> index.columns().stream().allMatch(name -> column(name)
                        .filter(column -> !column.nullable())
                        .isPresent()))
                .findFirst());
    }
}
