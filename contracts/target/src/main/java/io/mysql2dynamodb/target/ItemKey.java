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
 * binary by bytes. Immutable.
 */
public final class ItemKey {
    private final Map<String, AttributeValue> attributes;
    /** Kept, because each key goes through several maps, and the hash of an attribute value takes all types it could have. */
    private final int hash;

    /**
     * @param attributes one or two attributes, each S, N or B
     * @throws IllegalArgumentException if they cannot be a key
     */
    public ItemKey(Map<String, AttributeValue> attributes) {
        if (attributes.isEmpty() || attributes.size() > 2) {
            throw new IllegalArgumentException("a key has one or two attributes, got " + attributes.keySet());
        }
        Map<String, AttributeValue> canonical = new LinkedHashMap<>(4);
        int sum = 0;
        for (Map.Entry<String, AttributeValue> attribute : attributes.entrySet()) {
            AttributeValue value = canonical(attribute.getKey(), attribute.getValue());
            canonical.put(attribute.getKey(), value);
            sum += attribute.getKey().hashCode() ^ scalar(value).hashCode();
        }
        this.attributes = Collections.unmodifiableMap(canonical);
        this.hash = sum;
    }

    /** The attributes; numbers are in canonical form. */
    public Map<String, AttributeValue> attributes() {
        return attributes;
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

    private static Object scalar(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s();
            case N -> value.n();
            default -> value.b();
        };
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof ItemKey key
                && hash == key.hash
                && attributes.size() == key.attributes.size()
                && sameAttributes(key);
    }

    private boolean sameAttributes(ItemKey other) {
        for (Map.Entry<String, AttributeValue> attribute : attributes.entrySet()) {
            if (!same(attribute.getValue(), other.attributes.get(attribute.getKey()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(AttributeValue one, AttributeValue other) {
        return other != null && one.type() == other.type() && scalar(one).equals(scalar(other));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** For people: {@code pk="ORDER#1", sk=17}. */
    @Override
    public String toString() {
        return attributes.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + AttributeText.of(entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
