package io.mysql2dynamodb.projection.property;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The tables of a generated source. */
record GeneratedSchema(List<GeneratedTable> tables) {

    GeneratedSchema {
        tables = List.copyOf(tables);
    }

    GeneratedTable table(String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** One script that creates the tables in an empty database. */
    String script() {
        return tables.stream().map(this::create).collect(Collectors.joining(";\n", "", ";\n"));
    }

    private String create(GeneratedTable table) {
        List<String> lines = new ArrayList<>();
        for (GeneratedTable.Column column : table.columns()) {
            lines.add(column.name() + " " + column.declaration() + (column.nullable() ? "" : " NOT NULL"));
        }
        lines.add(GeneratedTable.ROW_NUMBER + " INT NOT NULL");
        switch (table.shape()) {
            case PRIMARY -> lines.add("PRIMARY KEY (id)");
            case COMPOSITE -> lines.add("PRIMARY KEY (part, id), INDEX (id)");
            case UNIQUE -> lines.add("UNIQUE (id)");
            case NONE -> lines.add("INDEX (id)");
        }
        for (GeneratedTable.Reference reference : table.references()) {
            lines.add(
                    reference.declared()
                            ? "FOREIGN KEY (" + reference.column() + ") REFERENCES " + reference.target() + " (id)"
                            : "INDEX (" + reference.column() + ")");
        }
        return "CREATE TABLE " + table.name() + " (\n  " + String.join(",\n  ", lines) + "\n) CHARSET utf8mb4";
    }
}
