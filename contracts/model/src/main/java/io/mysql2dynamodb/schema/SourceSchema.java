package io.mysql2dynamodb.schema;

import java.util.List;
import java.util.Optional;

/**
 * The structure of one MySQL database, as its information_schema tells it.
 *
 * @param database the database's name
 * @param tables its tables and views, by name
 */
public record SourceSchema(String database, List<SourceTable> tables) {

    public SourceSchema {
        tables = List.copyOf(tables);
    }

    /** The table or view of exactly that name. */
    public Optional<SourceTable> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }
}
