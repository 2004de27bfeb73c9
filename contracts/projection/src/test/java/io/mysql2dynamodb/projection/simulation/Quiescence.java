package io.mysql2dynamodb.projection.simulation;

import io.mysql2dynamodb.projection.ProjectedItem;
import io.mysql2dynamodb.projection.WindowProjector;
import io.mysql2dynamodb.source.KeyRange;
import io.mysql2dynamodb.target.Tombstone;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What must hold when nothing is under way any more: every live row's item is its projection, and nothing else lives but
 * tombstones and what is not ours.
 */
final class Quiescence {

    private static final Set<String> OF_A_TOMBSTONE = Set.of("pk", "sk", "_mv", "_src", "_del");

    private Quiescence() {}

    /** What does not hold, if something does not. */
    static Optional<String> violation(World world, Map<String, Map<String, AttributeValue>> foreign) {
        Map<String, Map<String, AttributeValue>> expected = projected(world);
        expected.putAll(foreign);
        Map<String, Map<String, AttributeValue>> stored = world.target.all();
        Set<String> keys = new TreeSet<>(expected.keySet());
        keys.addAll(stored.keySet());
        for (String key : keys) {
            if (!holds(expected.get(key), stored.get(key))) {
                return Optional.of(
                        key + " should hold " + shown(expected.get(key)) + " and holds " + shown(stored.get(key)));
            }
        }
        return Optional.empty();
    }

    private static Map<String, Map<String, AttributeValue>> projected(World world) {
        Map<String, Map<String, AttributeValue>> items = new HashMap<>();
        for (ProjectedItem item : new WindowProjector(world.session(world.source.version()))
                .project(Orders.ENTITY, KeyRange.ALL, 10)
                .items()) {
            items.put(item.key().toString(), item.attributes());
            item.lookups().forEach(lookup -> items.put(lookup.key().toString(), lookup.attributes()));
        }
        return items;
    }

    private static boolean holds(Map<String, AttributeValue> expected, Map<String, AttributeValue> stored) {
        if (expected == null) {
            return Tombstone.is(stored) && stored.keySet().equals(OF_A_TOMBSTONE);
        }
        return stored != null && unversioned(expected).equals(unversioned(stored));
    }

    private static Map<String, AttributeValue> unversioned(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> rest = new HashMap<>(item);
        rest.remove("_mv");
        return rest;
    }

    private static String shown(Map<String, AttributeValue> item) {
        return item == null ? "nothing" : Target.shown(item);
    }
}
