package io.mysql2dynamodb.projection.simulation;

import io.mysql2dynamodb.target.InMemoryItems;
import io.mysql2dynamodb.target.ItemKey;
import io.mysql2dynamodb.target.ItemVersion;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The simulated table: items in memory, and an eye on their versions. */
final class Target {

    private final InMemoryItems items = new InMemoryItems(Orders.KEY_NAMES);
    private final Trace trace;
    private Optional<String> violation = Optional.empty();

    Target(Trace trace) {
        this.trace = trace;
    }

    Optional<Map<String, AttributeValue>> read(String who, ItemKey key) {
        Optional<Map<String, AttributeValue>> found = items.read(key);
        trace.note(() -> who + " reads " + key + ": " + found.map(Target::shown).orElse("nothing"));
        return found;
    }

    boolean putIf(String who, ItemVersion observed, Map<String, AttributeValue> item) {
        Optional<Map<String, AttributeValue>> before = items.read(key(item));
        boolean put = items.putIf(observed, item);
        trace.note(() -> who + (put ? " writes " : " loses with ") + shown(item) + " over " + observed);
        trace.met(put ? "written" : "lost against another writer");
        if (put) {
            watch(before, item);
        }
        return put;
    }

    /** Writes whatever is there, as only a mutation does, or somebody who is not ours. */
    void put(String who, Map<String, AttributeValue> item) {
        Optional<Map<String, AttributeValue>> before = items.read(key(item));
        trace.note(() -> who + " writes " + shown(item) + " over anything");
        items.put(item);
        watch(before, item);
    }

    /** Deletes on a condition, as only a mutation does. */
    boolean deleteIf(String who, ItemVersion observed, ItemKey key) {
        boolean holds = ItemVersion.of(items.read(key)).equals(observed);
        trace.note(() -> who + (holds ? " deletes " : " loses deleting ") + key);
        if (holds) {
            items.delete(key);
        }
        return holds;
    }

    Map<String, Map<String, AttributeValue>> all() {
        return items.all();
    }

    /** The first write that broke a rule by itself. */
    Optional<String> violation() {
        return violation;
    }

    private void watch(Optional<Map<String, AttributeValue>> before, Map<String, AttributeValue> after) {
        if (before.isPresent()
                && violation.isEmpty()
                && ItemVersion.of(before.get()) instanceof ItemVersion.At was
                && !(ItemVersion.of(after) instanceof ItemVersion.At is && is.counter() > was.counter())) {
            violation = Optional.of("_mv did not grow: " + shown(before.get()) + " became " + shown(after));
        }
    }

    static ItemKey key(Map<String, AttributeValue> item) {
        return ItemKey.of(item, Orders.KEY_NAMES);
    }

    static String shown(Map<String, AttributeValue> item) {
        Map<String, String> attributes = new TreeMap<>();
        item.forEach((name, value) -> attributes.put(
                name, value.s() != null ? value.s() : value.n() != null ? value.n() : String.valueOf(value.bool())));
        return attributes.toString();
    }
}
