package io.mysql2dynamodb.catalog;

import java.util.List;
import java.util.Optional;

/**
 * One view.
 *
 * @param name its name
 * @param definition its SELECT as MySQL shows it; empty where it may not be seen
 * @param columns its columns in order; none of a view that is broken
 * @param reads tables and views that it reads, by name
 * @param updatable whether rows can be changed through it
 * @param broken why it cannot be used, if it cannot
 */
public record CatalogView(
        String name,
        String definition,
        List<CatalogColumn> columns,
        List<String> reads,
        boolean updatable,
        Optional<String> broken) {

    public CatalogView {
        columns = List.copyOf(columns);
        reads = List.copyOf(reads);
    }
}
