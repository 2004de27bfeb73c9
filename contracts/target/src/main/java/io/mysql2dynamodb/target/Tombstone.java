package io.mysql2dynamodb.target;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What stands under a key that held an item and holds none any more: the key, {@code _mv}, {@code _src} and {@code _del},
 * and nothing else, so that it falls out of every index that has a key of its own. It keeps the counter of its key going:
 * without it a slow writer, or the backfill, would find the key absent and bring a deleted row back.
 */
public final class Tombstone {

    private Tombstone() {}

    /** Whether an item is a tombstone. */
    public static boolean is(Map<String, AttributeValue> item) {
        AttributeValue deleted = item.get(HelperAttributes.DELETED);
        return deleted != null && Boolean.TRUE.equals(deleted.bool());
    }

    /**
     * A tombstone.
     *
     * @param source the {@code _src} of the row that was last known under the key, where one is
     * @param counter its {@code _mv}
     */
    static Map<String, AttributeValue> of(ItemKey key, Optional<AttributeValue> source, long counter) {
        Map<String, AttributeValue> item = new HashMap<>(key.attributes());
        item.put(HelperAttributes.VERSION, AttributeValue.fromN(Long.toString(counter)));
        source.ifPresent(row -> item.put(HelperAttributes.SOURCE, row));
        item.put(HelperAttributes.DELETED, AttributeValue.fromBool(true));
        return item;
    }
}
