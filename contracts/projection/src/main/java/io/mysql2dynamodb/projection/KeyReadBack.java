package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.target.ItemKey;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Leads from an item's key back to the rows of one entity that can have it.
 *
 * @param keys for each key attribute of the table what its value tells
 * @param lookups the keys of lookup items, one text for each unique constraint, the same in every key attribute
 */
record KeyReadBack(Map<String, ReadBack> keys, List<ReadBack> lookups) {

    KeyReadBack {
        keys = Map.copyOf(keys);
        lookups = List.copyOf(lookups);
    }

    /** Whether every key leads back: without reading the whole table, all its rows can be found. */
    boolean complete() {
        return keys.values().stream().anyMatch(ReadBack::tells)
                && lookups.stream().allMatch(ReadBack::tells);
    }

    /** The rows that can have the key, as their item or as a lookup item; ANY where it cannot be told. */
    List<RowCondition> rows(ItemKey key) {
        if (!key.attributes().keySet().equals(keys.keySet())) {
            throw new IllegalArgumentException(
                    "the key " + key + " is not one of a table with the key attributes " + keys.keySet());
        }
        RowCondition own = RowCondition.ANY;
        for (Map.Entry<String, AttributeValue> attribute : key.attributes().entrySet()) {
            own = own.and(keys.get(attribute.getKey()).rows(attribute.getValue()));
        }
        return Stream.concat(Stream.of(own), lookups.stream().map(lookup -> lookup(lookup, key)))
                .filter(condition -> !condition.equals(RowCondition.NONE))
                .distinct()
                .toList();
    }

    private static RowCondition lookup(ReadBack lookup, ItemKey key) {
        List<AttributeValue> values =
                key.attributes().values().stream().distinct().toList();
        return values.size() == 1 ? lookup.rows(values.get(0)) : RowCondition.NONE;
    }
}
