package io.mysql2dynamodb.migration.copy;

import io.mysql2dynamodb.migration.ItemLookup;
import io.mysql2dynamodb.projection.ProjectedItem;
import io.mysql2dynamodb.target.HelperAttributes;
import io.mysql2dynamodb.target.HelperAttributes.SourceRow;
import io.mysql2dynamodb.target.ItemKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Finds rows of one chunk that map to the same item key, be it their item's or that of a unique constraint: within a window by the keys themselves; across windows by
 * fingerprints, each suspicion proven by reading who the stored item belongs to. Not thread-safe.
 *
 * <p>Rows of different chunks are told apart by the verification, where the stored item names its row.
 */
final class DuplicateKeys {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    /** No byte has this value, so that ("ab","c") and ("a","bc") differ. */
    private static final long BETWEEN_VALUES = 0x1ff;

    private final KeyFingerprints earlier = new KeyFingerprints();

    /**
     * The duplicates that a window brings.
     *
     * @param items the window's items
     * @param earlierWritten waits until all earlier windows are stored; called only if there is a suspicion
     * @param stored reads stored items
     */
    List<DuplicateKey> in(List<ProjectedItem> items, Runnable earlierWritten, ItemLookup stored) {
        Map<ItemKey, Map<String, AttributeValue>> suspects = new HashMap<>();
        List<DuplicateKey> duplicates = within(items, (key, item) -> {
            if (!earlier.add(fingerprint(key))) {
                suspects.put(key, item);
            }
        });
        if (!suspects.isEmpty()) {
            earlierWritten.run();
            duplicates.addAll(proven(suspects, stored));
        }
        return duplicates;
    }

    /** The duplicates among the items of one window, whose rows are all of one snapshot. */
    static List<DuplicateKey> within(List<ProjectedItem> items) {
        return within(items, (key, item) -> {});
    }

    /** @param each takes every key of the window once */
    private static List<DuplicateKey> within(
            List<ProjectedItem> items, BiConsumer<ItemKey, Map<String, AttributeValue>> each) {
        List<DuplicateKey> duplicates = new ArrayList<>();
        Map<ItemKey, Map<String, AttributeValue>> window = new HashMap<>(items.size() * 2);
        BiConsumer<ItemKey, Map<String, AttributeValue>> look = (key, item) -> {
            Map<String, AttributeValue> first = window.putIfAbsent(key, item);
            if (first != null) {
                duplicates.add(new DuplicateKey(
                        key, row(first).orElseThrow(), row(item).orElseThrow()));
            } else {
                each.accept(key, item);
            }
        };
        for (ProjectedItem item : items) {
            look.accept(item.key(), item.attributes());
            item.lookups().forEach(lookup -> look.accept(lookup.key(), lookup.attributes()));
        }
        return duplicates;
    }

    private static List<DuplicateKey> proven(Map<ItemKey, Map<String, AttributeValue>> suspects, ItemLookup stored) {
        List<DuplicateKey> proven = new ArrayList<>();
        stored.read(suspects.keySet()).forEach((key, item) -> {
            SourceRow suspect = row(suspects.get(key)).orElseThrow();
            row(item)
                    .filter(owner -> !owner.equals(suspect))
                    .ifPresent(owner -> proven.add(new DuplicateKey(key, owner, suspect)));
        });
        return proven;
    }

    /** The row that an item names; empty for an item that no migration wrote. */
    private static Optional<SourceRow> row(Map<String, AttributeValue> item) {
        return Optional.ofNullable(item.get(HelperAttributes.SOURCE))
                .map(AttributeValue::s)
                .map(HelperAttributes::parseSource);
    }

    /** FNV-1a over the key's values, 64 bits. */
    static long fingerprint(ItemKey key) {
        long hash = FNV_OFFSET;
        for (AttributeValue value : key.attributes().values()) {
            for (byte b : bytes(value)) {
                hash = (hash ^ (b & 0xff)) * FNV_PRIME;
            }
            hash = (hash ^ BETWEEN_VALUES) * FNV_PRIME;
        }
        return hash;
    }

    private static byte[] bytes(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s().getBytes(StandardCharsets.UTF_8);
            case N -> value.n().getBytes(StandardCharsets.US_ASCII);
            default -> value.b().asByteArrayUnsafe();
        };
    }
}
