package io.mysql2dynamodb.contract;

import java.util.List;
import java.util.Optional;

/**
 * One kind of item: the rows it comes from and the attributes it has.
 *
 * @param type the entity's name ({@code entity_type}); for a single-entity table, the table's name in the contract
 * @param sourceTable the MySQL table, or view, whose rows become these items
 * @param sourceKey columns that identify a row, of its own ({@code source_key}); empty where the entity has none. See
 *     {@link TableContract#sourceKeyOf}
 * @param partitionKeyTemplate {@code pk_template}, absent in single-entity tables
 * @param sortKeyTemplate {@code sk_template}, absent in single-entity tables
 * @param where condition over source columns; rows for which it is not TRUE are excluded
 * @param attributes the attributes, in the order of the file
 */
public record EntityContract(
        String type,
        String sourceTable,
        List<String> sourceKey,
        Optional<String> partitionKeyTemplate,
        Optional<String> sortKeyTemplate,
        Optional<String> where,
        List<Attribute> attributes) {

    public EntityContract {
        sourceKey = List.copyOf(sourceKey);
        attributes = List.copyOf(attributes);
    }

    /** Whether a unique constraint of its table holds for the entity: it has every attribute. */
    public boolean isUnder(UniqueConstraint constraint) {
        return constraint.attributes().stream().allMatch(name -> attribute(name).isPresent());
    }

    /** The attribute of that name, if the entity has it. */
    public Optional<Attribute> attribute(String name) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst();
    }
}
