package io.mysql2dynamodb.projection.property;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.EntityContract;
import io.mysql2dynamodb.projection.property.GeneratedTable.Column;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Draws one entity: attributes of any kind, then what its keys are made of. */
final class EntityGenerator {

    private final Dice dice;
    private final Coverage coverage;
    private final GeneratedSchema schema;
    private final GeneratedTable source;
    private final AttributeGenerator attributes;
    private final String prefix;

    /**
     * For one entity.
     *
     * @param prefix begins the names of its attributes
     */
    EntityGenerator(Dice dice, Coverage coverage, GeneratedSchema schema, GeneratedTable source, String prefix) {
        this.dice = dice;
        this.coverage = coverage;
        this.schema = schema;
        this.source = source;
        this.prefix = prefix;
        this.attributes = new AttributeGenerator(dice, coverage, schema, source);
    }

    List<Attribute> attributes() {
        return attributes.attributes();
    }

    void drawAttributes() {
        int count = dice.between(3, 8);
        for (int i = 0; i < count; i++) {
            // at times the name of a column, which it then hides from placeholders
            attributes.draw(i == 0 && dice.chance(20) ? GeneratedTable.CODE : prefix + i);
        }
        List<String> prefixed = new NaiveNames(schema, source, attributes()).prefixed();
        if (!prefixed.isEmpty() && dice.chance(60)) {
            coverage.count("Placeholder", "prefixed");
            attributes.addText(prefix + "prefixed", "{" + dice.pick(prefixed) + "}");
        }
    }

    /** Adds the explicit attribute of a key, usually made of what identifies the row. */
    void addKey(String name) {
        attributes.addKeyColumn(name, keyColumn());
    }

    /** Adds an attribute of that name with a text that may stand in a composed key. */
    void addPart(String name) {
        Column column = keyColumn();
        if (column.family().hasText()) {
            attributes.addKeyColumn(name, column);
        } else {
            attributes.addText(name, attributes.template(false, Optional.empty()));
        }
    }

    private Column keyColumn() {
        List<Column> keys = source.columns().stream()
                .filter(column -> column.family() != Family.JSON && column.family() != Family.SET)
                .toList();
        return dice.chance(75) ? source.column(GeneratedTable.ID) : dice.pick(keys);
    }

    /** A key template that begins with a text of the entity's own. */
    String keyTemplate() {
        Column id = source.column(GeneratedTable.ID);
        String own = prefix.toUpperCase(Locale.ROOT) + "#";
        return id.family().hasText() && dice.chance(60)
                ? own + "{" + source.name() + ".id}"
                : own + attributes.template(false, Optional.empty());
    }

    /** Adds an attribute of a templated key's own name, which usually agrees with the template. */
    void addBesideTemplate(String key, String template) {
        coverage.count("Key", "attribute beside template");
        attributes.addText(key, dice.chance(75) ? template : template + "{rank_no}");
    }

    EntityContract entity(String type, Optional<String> partitionKey, Optional<String> sortKey) {
        Optional<String> where = dice.chance(40)
                ? Optional.of(new SqlGenerator(dice).condition(List.of(Visible.of(source))))
                : Optional.empty();
        where.ifPresent(condition -> coverage.count("Option", "where"));
        return new EntityContract(type, source.name(), List.of(), partitionKey, sortKey, where, attributes());
    }
}
