package io.mysql2dynamodb.contract.names;

import io.mysql2dynamodb.schema.SourceTable;

/**
 * A row that a fragment can name.
 *
 * @param role whether it is the source row or a joined one; a table joined to itself has both under one name
 * @param name the alias, or the table's name where there is none
 * @param table its table
 */
public record NamedTable(Role role, String name, SourceTable table) {

    /** The part a row plays in a join. */
    public enum Role {
        SOURCE,
        JOINED
    }

    public static NamedTable source(SourceTable table) {
        return new NamedTable(Role.SOURCE, table.name(), table);
    }

    public static NamedTable joined(String name, SourceTable table) {
        return new NamedTable(Role.JOINED, name, table);
    }
}
