package io.mysql2dynamodb.analysis.relationship;

import io.mysql2dynamodb.catalog.CatalogColumn;
import io.mysql2dynamodb.catalog.CatalogIndex;
import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.catalog.Relationship;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Columns of one table that refer to columns of another, or of the same.
 *
 * @param child the referencing table
 * @param childColumns the referencing columns
 * @param parent the referenced table
 * @param parentColumns the referenced columns, in the same order
 */
record Reference(CatalogTable child, List<String> childColumns, CatalogTable parent, List<String> parentColumns) {

    String id() {
        return Relationship.id(child.name(), childColumns, parent.name(), parentColumns);
    }

    /** The relationship that a foreign key of that name declares. */
    Relationship declaredBy(String foreignKey) {
        return relationship(Relationship.Origin.DECLARED, Optional.of(foreignKey), optional(), List.of());
    }

    /** The relationship that is believed for these reasons. */
    Relationship inferred(boolean withOrphans, List<String> evidence) {
        return relationship(Relationship.Origin.INFERRED, Optional.empty(), optional() || withOrphans, evidence);
    }

    private Relationship relationship(
            Relationship.Origin origin, Optional<String> foreignKey, boolean optional, List<String> evidence) {
        return new Relationship(
                id(),
                child.name(),
                childColumns,
                parent.name(),
                parentColumns,
                origin,
                foreignKey,
                unique(child, childColumns) ? Relationship.Kind.ONE_TO_ONE : Relationship.Kind.ONE_TO_MANY,
                optional,
                identifying(),
                child.name().equals(parent.name()),
                evidence,
                Optional.empty());
    }

    /** Whether the server keeps parents from being found twice. */
    boolean parentUnique() {
        return unique(parent, parentColumns);
    }

    private boolean optional() {
        return childColumns.stream()
                .flatMap(name -> child.column(name).stream())
                .anyMatch(CatalogColumn::nullable);
    }

    private boolean identifying() {
        Set<String> columns = names(childColumns);
        return child.primaryKey()
                .map(key -> names(key.columns()).containsAll(columns))
                .orElse(false);
    }

    /** Whether children of one parent can be found by an index. */
    boolean indexed() {
        Set<String> columns = names(childColumns);
        return child.indexes().stream()
                .filter(index -> index.kind() == CatalogIndex.Kind.BTREE && index.visible())
                .filter(index -> index.parts().size() >= columns.size())
                .map(index -> index.parts().subList(0, columns.size()))
                .anyMatch(parts -> parts.stream().allMatch(CatalogIndex.Part::wholeColumn)
                        && names(parts.stream()
                                        .map(part -> part.column().orElseThrow())
                                        .toList())
                                .equals(columns));
    }

    static boolean unique(CatalogTable table, List<String> columns) {
        Set<String> names = names(columns);
        return table.indexes().stream()
                .filter(CatalogIndex::uniqueKey)
                .anyMatch(index -> names.containsAll(names(index.columns())));
    }

    /** Names of columns as MySQL compares them. */
    static Set<String> names(List<String> columns) {
        Set<String> names = new HashSet<>();
        columns.forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        return names;
    }
}
