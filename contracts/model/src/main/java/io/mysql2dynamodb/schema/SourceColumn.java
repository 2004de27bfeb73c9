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
 * @param srid the spatial reference system to which a geometry column is restricted
 */
public record SourceColumn(
        String name,
        ColumnType type,
        boolean nullable,
        Optional<String> collation,
        boolean generated,
        Optional<Long> srid) {

    /** The character set, for text. */
    public Optional<String> characterSet() {
        return collation.map(name -> name.split("_", 2)[0]);
    }

    /** Whether equal values by its collation may differ in bytes. */
    public boolean caseInsensitive() {
        return collation.filter(name -> name.contains("_ci")).isPresent();
    }
}
