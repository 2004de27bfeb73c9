package io.mysql2dynamodb.target;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The primary key of an item: the partition key and, where the table has one, the sort key.
 *
 * <p>Two keys are equal when DynamoDB holds them for the same: numbers by value ({@code 1.50} is {@code 1.5}), text and
 * binary by bytes.
 *
 * @param attributes one or two attributes, each S, N or B; numbers are kept in canonical form
 */
public record ItemKey(Map<String, AttributeValue> attributes) {

    public ItemKey {
        if (attributes.isEmpty() || attributes.size() > 2) {
            throw new IllegalArgumentException("a key has one or two attributes, got " + attributes.keySet());
        }
        Map<String, AttributeValue> canonical = new LinkedHashMap<>(4);
        attributes.forEach((name, value) -> canonical.put(name, canonical(name, value)));
        attributes = Collections.unmodifiableMap(canonical);
    }

    /**
     * The key of an item.
     *
     * @param keyNames the names of the table's key attributes
     * @throws IllegalArgumentException if the item lacks one of them
     */
    public static ItemKey of(Map<String, AttributeValue> item, Collection<String> keyNames) {
        Map<String, AttributeValue> key = new LinkedHashMap<>(4);
        for (String name : keyNames) {
            AttributeValue value = item.get(name);
            if (value == null) {
                throw new IllegalArgumentException("item has no key attribute " + name);
            }
            key.put(name, value);
        }
        return new ItemKey(key);
    }

    private static AttributeValue canonical(String name, AttributeValue value) {
        return switch (value.type()) {
            case S, B -> value;
            case N -> AttributeValue.fromN(Numbers.canonicalText(value.n()));
            default ->
                throw new IllegalArgumentException(
                        "key attribute " + name + " is of type " + value.type() + ", a key is S, N or B");
        };
    }

    /** For people: {@code pk="ORDER#1", sk=17}. */
    @Override
    public String toString() {
        return attributes.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + AttributeText.of(entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
