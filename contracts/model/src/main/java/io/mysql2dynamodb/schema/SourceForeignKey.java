package io.mysql2dynamodb.schema;

import java.util.List;

/**
 * One foreign key.
 *
 * @param name the constraint's name
 * @param columns the referencing columns, in order
 * @param targetTable the referenced table
 * @param targetColumns the referenced columns, in the same order
 */
public record SourceForeignKey(String name, List<String> columns, String targetTable, List<String> targetColumns) {

    public SourceForeignKey {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
    }
}
