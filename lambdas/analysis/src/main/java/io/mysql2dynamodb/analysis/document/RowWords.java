package io.mysql2dynamodb.analysis.document;

import io.mysql2dynamodb.catalog.CatalogTable;

/** How many rows a table has, and how well that is known. */
final class RowWords {

    private RowWords() {}

    static String rows(CatalogTable table) {
        return (table.size().exactRows().isPresent() ? "" : "≈ ")
                + Figures.number(table.size().rows());
    }
}
