package io.mysql2dynamodb.analysis.catalog;

import io.mysql2dynamodb.catalog.CatalogColumn;
import io.mysql2dynamodb.catalog.CatalogForeignKey;
import io.mysql2dynamodb.catalog.CatalogIndex;
import io.mysql2dynamodb.catalog.CatalogIndex.Kind;
import io.mysql2dynamodb.catalog.CatalogIndex.Part;
import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.catalog.CatalogView;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.schema.SourceForeignKey;
import io.mysql2dynamodb.schema.SourceIndex;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.schema.SourceTable;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The part of a catalog that the later stages check against. Stateless. */
public final class SourceSchemas {

    private SourceSchemas() {}

    /** Tables and views by name, as {@link io.mysql2dynamodb.source.SourceSession#readSchema} reads them. */
    public static SourceSchema of(DatabaseCatalog catalog) {
        return new SourceSchema(
                catalog.database(),
                Stream.concat(
                                catalog.tables().stream().map(table -> table(table, catalog.database())),
                                catalog.views().stream().map(SourceSchemas::view))
                        .sorted(Comparator.comparing(SourceTable::name))
                        .toList());
    }

    private static SourceTable table(CatalogTable table, String database) {
        return new SourceTable(
                table.name(),
                false,
                columns(table.columns()),
                table.indexes().stream().map(SourceSchemas::index).toList(),
                // a key of another database's table is none of this schema
                table.foreignKeys().stream()
                        .filter(key -> key.targetDatabase().equals(database))
                        .map(SourceSchemas::foreignKey)
                        .toList(),
                table.size().estimatedRows(),
                table.size().averageRowBytes());
    }

    private static SourceTable view(CatalogView view) {
        return new SourceTable(view.name(), true, columns(view.columns()), List.of(), List.of(), 0, 0);
    }

    private static List<SourceColumn> columns(List<CatalogColumn> columns) {
        return columns.stream()
                .map(column -> new SourceColumn(
                        column.name(),
                        column.type(),
                        column.nullable(),
                        column.collation(),
                        column.generation().isPresent(),
                        column.srid()))
                .toList();
    }

    private static SourceIndex index(CatalogIndex index) {
        return new SourceIndex(
                index.name(),
                index.unique(),
                index.columns(),
                index.kind() != Kind.SPATIAL && index.parts().stream().allMatch(Part::wholeColumn));
    }

    private static SourceForeignKey foreignKey(CatalogForeignKey key) {
        return new SourceForeignKey(key.name(), key.columns(), key.targetTable(), key.targetColumns());
    }
}
