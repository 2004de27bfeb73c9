package io.mysql2dynamodb.target;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items in memory with DynamoDB's conditional semantics; held to them by {@link VersionedItemsTest}. Thread-safe. */
public final class InMemoryItems implements VersionedItems {

    private final List<String> keyNames;
    private final Map<ItemKey, Map<String, AttributeValue>> stored = new HashMap<>();

    /** @param keyNames the table's key attributes */
    public InMemoryItems(List<String> keyNames) {
        this.keyNames = List.copyOf(keyNames);
    }

    @Override
    public synchronized Optional<Map<String, AttributeValue>> read(ItemKey key) {
        return Optional.ofNullable(stored.get(key));
    }

    @Override
    public synchronized boolean putIf(ItemVersion observed, Map<String, AttributeValue> item) {
        if (observed instanceof ItemVersion.Foreign) {
            return false;
        }
        Map<String, AttributeValue> before = stored.get(key(item));
        boolean holds = observed instanceof ItemVersion.At
                ? before != null && ItemVersion.of(before).equals(observed)
                : before == null;
        if (holds) {
            put(item);
        }
        return holds;
    }

    /** Puts an item whatever is stored, as no versioned writer does. */
    public synchronized void put(Map<String, AttributeValue> item) {
        stored.put(key(item), Map.copyOf(item));
    }

    /** Deletes an item, as no versioned writer does. */
    public synchronized void delete(ItemKey key) {
        stored.remove(key);
    }

    /** All items and tombstones, in the order of their keys' text. */
    public synchronized Map<String, Map<String, AttributeValue>> all() {
        Map<String, Map<String, AttributeValue>> all = new TreeMap<>();
        stored.forEach((key, item) -> all.put(key.toString(), item));
        return all;
    }

    private ItemKey key(Map<String, AttributeValue> item) {
        try {
            ItemKey key = ItemKey.of(item, keyNames);
            if (key.attributes().values().stream().anyMatch(InMemoryItems::empty)) {
                throw new IllegalArgumentException("a key attribute is empty");
            }
            return key;
        } catch (IllegalArgumentException cause) {
            throw new TargetRejectedException("PutItem was refused: " + cause.getMessage(), cause);
        }
    }

    private static boolean empty(AttributeValue value) {
        return "".equals(value.s()) || (value.b() != null && value.b().asByteArrayUnsafe().length == 0);
    }
}
