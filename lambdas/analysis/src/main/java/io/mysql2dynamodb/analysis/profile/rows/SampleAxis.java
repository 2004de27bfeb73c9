package io.mysql2dynamodb.analysis.profile.rows;

import io.mysql2dynamodb.catalog.CatalogColumn;
import io.mysql2dynamodb.catalog.CatalogIndex;
import io.mysql2dynamodb.catalog.CatalogTable;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The index along whose first column a sample is spread.
 *
 * @param index its name
 * @param column its first column
 * @param alone whether the index has no other column, so that its values divide the table finely
 * @param spacing how points between the least and the greatest value are found
 */
record SampleAxis(String index, CatalogColumn column, boolean alone, AxisSpacing spacing) {

    /**
     * The best one that a table has: a primary key of one column, another unique key of one column, the primary key's
     * first column, the first column of any index.
     */
    static Optional<SampleAxis> of(CatalogTable table) {
        return table.indexes().stream()
                .filter(index -> index.kind() == CatalogIndex.Kind.BTREE && index.visible())
                .sorted(Comparator.comparingInt(SampleAxis::rank))
                .flatMap(index -> along(table, index))
                .findFirst();
    }

    private static Stream<SampleAxis> along(CatalogTable table, CatalogIndex index) {
        return Stream.of(index.parts().get(0))
                .filter(CatalogIndex.Part::wholeColumn)
                .flatMap(part -> table.column(part.column().orElseThrow()).stream())
                .flatMap(column -> AxisSpacing.of(column).stream()
                        .map(spacing -> new SampleAxis(
                                index.name(), column, index.parts().size() == 1, spacing)));
    }

    private static int rank(CatalogIndex index) {
        boolean alone = index.parts().size() == 1;
        if (alone && index.unique()) {
            return index.primary() ? 0 : 1;
        }
        return index.primary() ? 2 : 3;
    }
}
