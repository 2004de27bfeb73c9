package io.mysql2dynamodb.target;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items of one table, read and written beside other writers, each for itself. Safe to share between threads.
 *
 * <p>Every method may throw the kinds of {@link TargetException}; when one that writes throws, its items may or may not
 * have been written.
 */
public interface VersionedItems {

    /** The item, or tombstone, stored under a key, by a strongly consistent read. */
    Optional<Map<String, AttributeValue>> read(ItemKey key);

    /**
     * Writes an item only if what is stored under its key is still what was observed.
     *
     * @param observed what a read under the item's key found before; over {@link ItemVersion.Foreign} nothing is written
     * @param item the complete item, in place of all that is stored
     * @return false if something else is stored by now and nothing was written. Also when a repetition inside the client,
     *     after an answer was lost, found the item that the first request had written: who needs to know reads again
     */
    boolean putIf(ItemVersion observed, Map<String, AttributeValue> item);

    /**
     * Writes each of some items only if nothing is stored under its key.
     *
     * @param items complete items as many as one request takes, 25 and 2 MiB at most, no two with the same key
     * @return of each item, in their order, what {@link #putIf} over {@link ItemVersion#ABSENT} says
     */
    default List<Boolean> putIfAbsent(List<Map<String, AttributeValue>> items) {
        return items.stream().map(item -> putIf(ItemVersion.ABSENT, item)).toList();
    }
}
