package io.mysql2dynamodb.schema;

import java.util.List;

/**
 * One index.
 *
 * @param name its name; {@code PRIMARY} for the primary key
 * @param unique whether it admits a value once only
 * @param columns its columns in order; an index with a prefix or functional part is not {@code plain}
 * @param plain whether every part is a whole column
 */
public record SourceIndex(String name, boolean unique, List<String> columns, boolean plain) {

    public SourceIndex {
        columns = List.copyOf(columns);
    }

    public boolean primary() {
        return name.equals("PRIMARY");
    }
}
