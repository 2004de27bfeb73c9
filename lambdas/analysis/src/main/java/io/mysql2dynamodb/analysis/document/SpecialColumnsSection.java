package io.mysql2dynamodb.analysis.document;

import io.mysql2dynamodb.catalog.CatalogColumn;
import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.catalog.DatabaseCatalog;

/** Columns that nobody writes, or that SELECT * does not show. */
final class SpecialColumnsSection {

    private static final int MOST_ROWS = 200;

    private SpecialColumnsSection() {}

    static void write(Page page, DatabaseCatalog catalog) {
        MarkdownTable rows = new MarkdownTable("column", "type", "generated as", "stored", "invisible");
        for (CatalogTable table : catalog.tables()) {
            for (CatalogColumn column : table.columns()) {
                if (column.generation().isPresent() || column.invisible()) {
                    rows.row(
                            Inline.code(table.name() + "." + column.name()),
                            Inline.code(column.type().declared()),
                            column.generation().map(Inline::code).orElse(Inline.EMPTY),
                            Words.yes(column.stored()),
                            Words.yes(column.invisible()));
                }
            }
        }
        if (!rows.isEmpty()) {
            page.section("Generated and invisible columns").table(rows, MOST_ROWS);
        }
    }
}
