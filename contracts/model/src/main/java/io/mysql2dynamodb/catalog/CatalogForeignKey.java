package io.mysql2dynamodb.catalog;

import java.util.List;

/**
 * One declared foreign key.
 *
 * @param name the constraint's name
 * @param columns the referencing columns, in order
 * @param targetDatabase the database of the referenced table
 * @param targetTable the referenced table
 * @param targetColumns the referenced columns, in the same order
 * @param onDelete what happens to a row when the row it references is deleted
 * @param onUpdate what happens to a row when the key it references changes
 */
public record CatalogForeignKey(
        String name,
        List<String> columns,
        String targetDatabase,
        String targetTable,
        List<String> targetColumns,
        Action onDelete,
        Action onUpdate) {

    public CatalogForeignKey {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
    }

    /** MySQL's referential actions. */
    public enum Action {
        NO_ACTION,
        RESTRICT,
        CASCADE,
        SET_NULL,
        SET_DEFAULT;

        /** Whether MySQL changes rows that no statement names. */
        public boolean changesRows() {
            return this == CASCADE || this == SET_NULL || this == SET_DEFAULT;
        }
    }
}
