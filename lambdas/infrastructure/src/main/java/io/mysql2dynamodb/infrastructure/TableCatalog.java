package io.mysql2dynamodb.infrastructure;

import java.util.Optional;

/** What tables exist at the target. */
@FunctionalInterface
public interface TableCatalog {

    /** The table of that physical name, or empty when there is none. */
    Optional<ActualTable> describe(String physicalName);
}
