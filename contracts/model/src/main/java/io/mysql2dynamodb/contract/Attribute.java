package io.mysql2dynamodb.contract;

import java.util.Optional;

/**
 * One attribute of an item and where its value comes from: source, then join or calculation, then transformation.
 *
 * @param name the attribute's name in DynamoDB
 * @param type its DynamoDB type
 * @param sourceTable the entity's source table, repeated by the format
 * @param source the column, or for concat, diff and string-format the columns, named by {@code source_column}
 * @param join value taken from other tables, if any
 * @param calculation value calculated by MySQL, if any
 * @param transformation last step on the value, if any
 * @param normalization folding of a key value, if asked for
 * @param escapeDelimiters whether a delimiter inside an inserted value is doubled
 * @param denormalized whether the designer marked the value as a copy of another item's, if said
 * @param justification the designer's reason for the copy, if given
 */
public record Attribute(
        String name,
        AttributeType type,
        String sourceTable,
        SourceColumns source,
        Optional<Join> join,
        Optional<Calculation> calculation,
        Optional<Transformation> transformation,
        Optional<Normalization> normalization,
        boolean escapeDelimiters,
        Optional<Boolean> denormalized,
        Optional<String> justification) {

    /** Whether the attribute is a set or list of all that a lookup finds, so that its type is not that of one value. */
    public boolean looksUpMany() {
        return join.filter(Join.LookupTable.class::isInstance).isPresent()
                && (type == AttributeType.SS || type == AttributeType.NS || type == AttributeType.L);
    }
}
