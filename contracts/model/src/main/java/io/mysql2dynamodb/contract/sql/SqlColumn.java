package io.mysql2dynamodb.contract.sql;

import java.util.Optional;

/**
 * A column as a fragment names it.
 *
 * @param qualifier the table name or alias before the dot, if there is one
 * @param name the column's name, unquoted
 */
public record SqlColumn(Optional<String> qualifier, String name) {

    public static SqlColumn of(String name) {
        return new SqlColumn(Optional.empty(), name);
    }

    public static SqlColumn of(String qualifier, String name) {
        return new SqlColumn(Optional.of(qualifier), name);
    }

    /** As it is written, for messages: {@code name} or {@code qualifier.name}. */
    @Override
    public String toString() {
        return qualifier.map(table -> table + "." + name).orElse(name);
    }
}
