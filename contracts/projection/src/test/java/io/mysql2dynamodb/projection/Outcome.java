package io.mysql2dynamodb.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.source.KeyRange;
import io.mysql2dynamodb.source.SourceKey;
import io.mysql2dynamodb.source.SourceSession;
import io.mysql2dynamodb.target.HelperAttributes;
import io.mysql2dynamodb.target.ItemKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a whole contract makes of a database, in a form that compares: items by table, reasons as {@code entity key code
 * attribute}, excluded rows by entity, and child rows as {@code read embedded beyond quarantined excluded orphans}.
 */
record Outcome(
        Map<String, Set<Map<String, AttributeValue>>> items,
        Set<String> quarantined,
        Map<String, Long> excluded,
        Map<String, String> children) {

    private static final KeyRange ALL = KeyRange.ALL;

    static Outcome expected(JsonNode file) {
        Outcome outcome = new Outcome(new TreeMap<>(), new TreeSet<>(), new TreeMap<>(), new TreeMap<>());
        file.get("items").properties().forEach(table -> {
            Set<Map<String, AttributeValue>> items =
                    outcome.items.computeIfAbsent(table.getKey(), absent -> new HashSet<>());
            table.getValue().forEach(item -> items.add(inAnyOrder(DynamoJson.item(item))));
        });
        file.path("quarantined").forEach(row -> outcome.quarantined.add(row.textValue()));
        file.path("excluded")
                .properties()
                .forEach(entity ->
                        outcome.excluded.put(entity.getKey(), entity.getValue().longValue()));
        file.path("children")
                .properties()
                .forEach(child ->
                        outcome.children.put(child.getKey(), child.getValue().textValue()));
        return outcome;
    }

    static Outcome ofWindows(ContractPlan plan, SourceSession session, int maxRows) {
        return of(plan, session, entity -> {
            List<ProjectedWindow> windows = new ArrayList<>();
            KeyRange rest = ALL;
            while (true) {
                ProjectedWindow window = new WindowProjector(session).project(entity, rest, maxRows);
                windows.add(window);
                if (window.exhausted()) {
                    return windows;
                }
                rest = rest.continuedAfter(window.lastKey().orElseThrow());
            }
        });
    }

    static Outcome byKeys(ContractPlan plan, SourceSession session) {
        return of(plan, session, entity -> {
            List<SourceKey> keys = new ArrayList<>();
            ProjectedWindow all = new WindowProjector(session).project(entity.keysOnly(), ALL, 10_000);
            all.items().forEach(item -> keys.add(item.source()));
            all.quarantined().forEach(row -> keys.add(row.key()));
            ProjectedWindow byKeys = new WindowProjector(session).project(entity, keys);
            ProjectedWindow whole = new WindowProjector(session).project(entity, ALL, 10_000);
            // excluded rows have no key to be asked by
            return List.of(new ProjectedWindow(
                    byKeys.items(),
                    byKeys.quarantined(),
                    whole.rowsRead(),
                    whole.excluded(),
                    whole.children(),
                    whole.lastKey(),
                    true,
                    0));
        });
    }

    private interface Projection {
        List<ProjectedWindow> windows(EntityPlan entity);
    }

    private static Outcome of(ContractPlan plan, SourceSession session, Projection projection) {
        Outcome outcome = new Outcome(new TreeMap<>(), new TreeSet<>(), new TreeMap<>(), new TreeMap<>());
        for (TablePlan table : plan.tables()) {
            for (EntityPlan entity : table.entities()) {
                outcome.add(table, entity, projection.windows(entity), session);
            }
        }
        return outcome;
    }

    private void add(TablePlan table, EntityPlan entity, List<ProjectedWindow> windows, SourceSession session) {
        Set<Map<String, AttributeValue>> all =
                items.computeIfAbsent(table.contract().name(), absent -> new HashSet<>());
        Map<String, ChildCounts> counts = new TreeMap<>();
        long rowsRead = 0;
        long accounted = 0;
        for (ProjectedWindow window : windows) {
            for (ProjectedItem item : window.items()) {
                all.add(compared(table, item.key(), item.attributes()));
                item.lookups().forEach(lookup -> all.add(compared(table, lookup.key(), lookup.attributes())));
            }
            window.quarantined().forEach(this::add);
            if (window.excluded() > 0) {
                excluded.merge(entity.entityType(), window.excluded(), Long::sum);
            }
            window.children().forEach((name, count) -> counts.merge(name, count, ChildCounts::plus));
            rowsRead += window.rowsRead();
            accounted += window.items().size() + window.quarantined().size() + window.excluded();
        }
        assertThat(accounted).as("rows accounted for").isEqualTo(rowsRead);
        for (ChildPlan child : entity.children()) {
            add(entity, child, counts.get(child.name()), session);
        }
    }

    private void add(QuarantinedRow row) {
        row.reasons()
                .forEach(reason -> quarantined.add(
                        String.join(" ", row.entity(), row.key().values().toString(), reason.code(), reason.attribute())
                                .strip()));
    }

    private void add(EntityPlan entity, ChildPlan child, ChildCounts counts, SourceSession session) {
        long orphans = session.count(child.countOrphans());
        assertThat(session.count(child.countPairs())).as("pairs").isEqualTo(counts.read());
        children.put(
                entity.entityType() + "." + child.name(),
                counts.read() + " " + counts.embedded() + " " + counts.beyondLimit() + " " + counts.ofQuarantined()
                        + " " + counts.ofExcluded() + " " + orphans);
    }

    /** The item without its version, which is 0 in all of them. */
    private static Map<String, AttributeValue> compared(
            TablePlan table, ItemKey key, Map<String, AttributeValue> item) {
        assertThat(item.get(HelperAttributes.VERSION)).isEqualTo(AttributeValue.fromN("0"));
        assertThat(key).isEqualTo(ItemKey.of(item, table.contract().keyNames()));
        Map<String, AttributeValue> compared = new TreeMap<>(item);
        compared.remove(HelperAttributes.VERSION);
        return inAnyOrder(compared);
    }

    /** The members of a set have no order, but their lists do. */
    private static Map<String, AttributeValue> inAnyOrder(Map<String, AttributeValue> item) {
        item.replaceAll((name, value) -> switch (value.type()) {
            case SS -> AttributeValue.fromSs(value.ss().stream().sorted().toList());
            case NS -> AttributeValue.fromNs(value.ns().stream().sorted().toList());
            default -> value;
        });
        return item;
    }

    static Set<ItemKey> itemKeys(ContractPlan plan, SourceSession session) {
        Set<ItemKey> keys = new HashSet<>();
        entities(plan).forEach(entity -> new WindowProjector(session)
                .project(entity.keysOnly(), ALL, 10_000)
                .items()
                .forEach(item -> addKeys(keys, item)));
        return keys;
    }

    static Set<ItemKey> itemKeysOfItems(ContractPlan plan, SourceSession session) {
        Set<ItemKey> keys = new HashSet<>();
        entities(plan).forEach(entity -> new WindowProjector(session)
                .project(entity, ALL, 10_000)
                .items()
                .forEach(item -> addKeys(keys, item)));
        return keys;
    }

    private static void addKeys(Set<ItemKey> keys, ProjectedItem item) {
        keys.add(item.key());
        item.lookups().forEach(lookup -> keys.add(lookup.key()));
    }

    private static List<EntityPlan> entities(ContractPlan plan) {
        return plan.tables().stream()
                .flatMap(table -> table.entities().stream())
                .toList();
    }
}
