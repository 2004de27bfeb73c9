package io.mysql2dynamodb.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The DynamoDB types of the key attributes of a table and its indexes. */
public final class KeyTypes {

    private KeyTypes() {}

    /**
     * The type of each key attribute, the table's own keys first: an explicit attribute's type; text where a template or a
     * composed key produces it. A key that nothing produces is left out, and of types that disagree the first is taken;
     * the validator reports both.
     */
    public static Map<String, AttributeType> of(TableContract table) {
        Map<String, AttributeType> types = new LinkedHashMap<>();
        keyNames(table).forEach(key -> typeOf(table, key).ifPresent(type -> types.putIfAbsent(key, type)));
        return types;
    }

    /** The key attribute names of the table and all of its indexes, each once, the table's own first. */
    public static List<String> keyNames(TableContract table) {
        return Stream.concat(
                        table.keyNames().stream(), table.indexes().stream().flatMap(index -> index.keyNames().stream()))
                .distinct()
                .toList();
    }

    private static Optional<AttributeType> typeOf(TableContract table, String key) {
        return table.entities().stream()
                .flatMap(entity -> typeOf(table, entity, key).stream())
                .findFirst();
    }

    /** The type that an entity gives a key of its table; empty when the entity does not produce that key. */
    public static Optional<AttributeType> typeOf(TableContract table, EntityContract entity, String key) {
        Optional<AttributeType> explicit = entity.attribute(key).map(Attribute::type);
        if (explicit.isPresent()) {
            return explicit;
        }
        boolean templated = (key.equals(table.partitionKey())
                        && entity.partitionKeyTemplate().isPresent())
                || (table.sortKey().filter(key::equals).isPresent()
                        && entity.sortKeyTemplate().isPresent());
        return templated || ComposedKey.parse(key).isPresent() ? Optional.of(AttributeType.S) : Optional.empty();
    }
}
