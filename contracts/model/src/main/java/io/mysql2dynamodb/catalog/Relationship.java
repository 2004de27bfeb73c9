package io.mysql2dynamodb.catalog;

import java.util.List;
import java.util.Optional;

/**
 * Rows of one table that belong to a row of another, or of the same table.
 *
 * @param id {@code child(columns)->parent(columns)}, unique in the catalog
 * @param childTable the referencing table
 * @param childColumns the referencing columns, in order
 * @param parentTable the referenced table
 * @param parentColumns the referenced columns, in the same order
 * @param origin whether a foreign key declares it
 * @param foreignKey the name of the foreign key that declares it
 * @param kind how many children a parent may have
 * @param optional whether a child may be without a parent
 * @param identifying whether a child's own key contains its parent's
 * @param hierarchy whether both are the same table
 * @param evidence why it is believed, one sentence each, for a relationship that is inferred
 * @param fanout children per parent as measured, if it was
 */
public record Relationship(
        String id,
        String childTable,
        List<String> childColumns,
        String parentTable,
        List<String> parentColumns,
        Origin origin,
        Optional<String> foreignKey,
        Kind kind,
        boolean optional,
        boolean identifying,
        boolean hierarchy,
        List<String> evidence,
        Optional<Fanout> fanout) {

    public Relationship {
        childColumns = List.copyOf(childColumns);
        parentColumns = List.copyOf(parentColumns);
        evidence = List.copyOf(evidence);
    }

    /** Where a relationship comes from. */
    public enum Origin {
        DECLARED,
        INFERRED
    }

    /** How many children a parent may have. */
    public enum Kind {
        ONE_TO_ONE,
        ONE_TO_MANY
    }

    /**
     * How children spread over their parents. Where not all rows were looked at, parents and children are those of some
     * parents out of all ranges of their keys, and orphans were looked for among as many children.
     *
     * @param parents rows of the parent table
     * @param childless parents without a child
     * @param children rows of the child table whose reference is not NULL
     * @param orphans children whose parent does not exist
     * @param childrenPerParent over all parents, those without children included
     * @param complete whether all rows were looked at
     */
    public record Fanout(
            long parents,
            long childless,
            long children,
            long orphans,
            TableProfile.Spread childrenPerParent,
            boolean complete) {}

    /** The id of a relationship between these columns. */
    public static String id(
            String childTable, List<String> childColumns, String parentTable, List<String> parentColumns) {
        return childTable + "(" + String.join(",", childColumns) + ")->" + parentTable + "("
                + String.join(",", parentColumns) + ")";
    }

    /** The same relationship with what was measured. */
    public Relationship withFanout(Fanout measured) {
        return new Relationship(
                id,
                childTable,
                childColumns,
                parentTable,
                parentColumns,
                origin,
                foreignKey,
                kind,
                optional,
                identifying,
                hierarchy,
                evidence,
                Optional.of(measured));
    }
}
