package io.mysql2dynamodb.catalog;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One base table.
 *
 * @param name its name as declared
 * @param engine its storage engine, such as {@code InnoDB}
 * @param collation its default collation
 * @param comment what its author said of it; may be empty
 * @param columns its columns in their declared order, generated and invisible ones too
 * @param indexes its indexes, the primary key first, then by name
 * @param foreignKeys its foreign keys, by name
 * @param checks its CHECK constraints, by name
 * @param partitioning how it is partitioned, if it is
 * @param size what the server says of its size
 * @param profile what a look at its rows showed, if they were looked at
 */
public record CatalogTable(
        String name,
        String engine,
        String collation,
        String comment,
        List<CatalogColumn> columns,
        List<CatalogIndex> indexes,
        List<CatalogForeignKey> foreignKeys,
        List<CatalogCheck> checks,
        Optional<Partitioning> partitioning,
        TableSize size,
        Optional<TableProfile> profile) {

    public CatalogTable {
        columns = List.copyOf(columns);
        indexes = List.copyOf(indexes);
        foreignKeys = List.copyOf(foreignKeys);
        checks = List.copyOf(checks);
    }

    /** The column of that name; MySQL compares column names without case. */
    public Optional<CatalogColumn> column(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equalsIgnoreCase(columnName))
                .findFirst();
    }

    /** The primary key, if there is one. */
    public Optional<CatalogIndex> primaryKey() {
        return indexes.stream().filter(CatalogIndex::primary).findFirst();
    }

    /** The same table with what a look at its rows showed. */
    public CatalogTable withProfile(TableProfile found) {
        return new CatalogTable(
                name,
                engine,
                collation,
                comment,
                columns,
                indexes,
                foreignKeys,
                checks,
                partitioning,
                size,
                Optional.of(found));
    }

    /** The same table with its rows counted. */
    public CatalogTable withExactRows(long counted) {
        return new CatalogTable(
                name,
                engine,
                collation,
                comment,
                columns,
                indexes,
                foreignKeys,
                checks,
                partitioning,
                new TableSize(
                        size.estimatedRows(),
                        OptionalLong.of(counted),
                        size.dataBytes(),
                        size.indexBytes(),
                        size.averageRowBytes()),
                profile);
    }
}
