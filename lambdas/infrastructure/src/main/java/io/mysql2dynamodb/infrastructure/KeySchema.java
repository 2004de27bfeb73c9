package io.mysql2dynamodb.infrastructure;

import io.mysql2dynamodb.contract.AttributeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The key attributes of a table or an index, with their types.
 *
 * @param partition the partition key
 * @param sort the sort key, if there is one
 */
public record KeySchema(Key partition, Optional<Key> sort) {

    /** One key attribute; reads as {@code PK (S)}. */
    public record Key(String name, AttributeType type) {
        @Override
        public String toString() {
            return "'" + name + "' (" + type + ")";
        }
    }

    /** The keys of those names, one or two, with the types that the contract gives them. */
    static KeySchema of(List<String> names, Map<String, AttributeType> types) {
        Optional<Key> sort = names.size() > 1 ? Optional.of(key(names.get(1), types)) : Optional.empty();
        return new KeySchema(key(names.get(0), types), sort);
    }

    private static Key key(String name, Map<String, AttributeType> types) {
        AttributeType type = types.get(name);
        if (type == null) {
            throw new IllegalArgumentException("the contract gives the key '" + name + "' no type; validate it first");
        }
        return new Key(name, type);
    }

    /** Whether an attribute of that name is one of the keys. */
    boolean names(String attribute) {
        return partition.name().equals(attribute)
                || sort.filter(key -> key.name().equals(attribute)).isPresent();
    }

    @Override
    public String toString() {
        return "partition key " + partition
                + sort.map(key -> ", sort key " + key).orElse(", no sort key");
    }
}
