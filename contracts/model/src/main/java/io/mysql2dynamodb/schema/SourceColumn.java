package io.mysql2dynamodb.schema;

import java.util.Optional;

/**
 * One column.
 *
 * @param name its name as declared
 * @param type its type
 * @param nullable whether it admits NULL
 * @param collation its collation, for text
 * @param generated whether its value is generated from other columns
 */
public record SourceColumn(
        String name, ColumnType type, boolean nullable, Optional<String> collation, boolean generated) {

    /** Whether equal values by its collation may differ in bytes. */
    public boolean caseInsensitive() {
        return collation.filter(name -> name.contains("_ci")).isPresent();
    }
}
