package io.mysql2dynamodb.projection.property;

/** A row that a fragment may name, by its alias or its table's name. */
record Visible(String name, GeneratedTable table) {

    static Visible of(GeneratedTable table) {
        return new Visible(table.name(), table);
    }
}
