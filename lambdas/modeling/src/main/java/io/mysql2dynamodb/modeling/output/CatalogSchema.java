package io.mysql2dynamodb.modeling.output;

import io.mysql2dynamodb.catalog.CatalogIndex;
import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.schema.SourceForeignKey;
import io.mysql2dynamodb.schema.SourceIndex;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.schema.SourceTable;

/** A catalog's base tables as the schema that contracts are validated against. */
public final class CatalogSchema {

    private CatalogSchema() {}

    public static SourceSchema of(DatabaseCatalog catalog) {
        return new SourceSchema(
                catalog.database(),
                catalog.tables().stream().map(CatalogSchema::table).toList());
    }

    private static SourceTable table(CatalogTable table) {
        return new SourceTable(
                table.name(),
                false,
                table.columns().stream()
                        .map(column -> new SourceColumn(
                                column.name(),
                                column.type(),
                                column.nullable(),
                                column.collation(),
                                column.generation().isPresent(),
                                column.srid()))
                        .toList(),
                table.indexes().stream().map(CatalogSchema::index).toList(),
                table.foreignKeys().stream()
                        .filter(key -> !key.columns().isEmpty())
                        .map(key ->
                                new SourceForeignKey(key.name(), key.columns(), key.targetTable(), key.targetColumns()))
                        .toList(),
                table.size().estimatedRows(),
                table.size().averageRowBytes());
    }

    private static SourceIndex index(CatalogIndex index) {
        boolean plain = index.parts().stream().allMatch(CatalogIndex.Part::wholeColumn);
        return new SourceIndex(index.name(), index.unique(), index.columns(), plain);
    }
}
