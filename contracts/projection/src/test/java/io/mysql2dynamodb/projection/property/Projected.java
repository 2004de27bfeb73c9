package io.mysql2dynamodb.projection.property;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.projection.ChildCounts;
import io.mysql2dynamodb.projection.ChildPlan;
import io.mysql2dynamodb.projection.ContractPlan;
import io.mysql2dynamodb.projection.EntityPlan;
import io.mysql2dynamodb.projection.ProjectedItem;
import io.mysql2dynamodb.projection.ProjectedWindow;
import io.mysql2dynamodb.projection.QuarantinedRow;
import io.mysql2dynamodb.projection.WindowProjector;
import io.mysql2dynamodb.source.KeyRange;
import io.mysql2dynamodb.source.SourceKey;
import io.mysql2dynamodb.source.SourceSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the projection makes of a source, window by window or by the rows' keys. */
final class Projected {

    private final SourceSession session;
    private final Outcome outcome = new Outcome();

    Projected(SourceSession session) {
        this.session = session;
    }

    /** The outcome of windows of that size. */
    Outcome byWindows(ContractPlan plan, int maxRows) {
        entities(plan).forEach(entity -> windows(entity, maxRows).forEach(window -> add(entity, window)));
        return outcome;
    }

    /** The outcome of asking for the same rows by their keys; rows that a condition excludes are not asked for. */
    Outcome byKeys(ContractPlan plan, int maxRows) {
        for (EntityPlan entity : entities(plan)) {
            Set<SourceKey> keys = new HashSet<>();
            for (ProjectedWindow window : windows(entity, maxRows)) {
                window.items().forEach(item -> keys.add(item.source()));
                window.quarantined().forEach(row -> keys.add(row.key()));
            }
            add(entity, new WindowProjector(session).project(entity, List.copyOf(keys)));
        }
        return outcome;
    }

    /** Checks that the keys alone are those of the items. */
    void requireSameKeys(ContractPlan plan) {
        for (EntityPlan entity : entities(plan)) {
            Map<SourceKey, Object> keys = new HashMap<>();
            all(entity.keysOnly()).forEach(item -> keys.put(item.source(), item.key()));
            all(entity).forEach(item -> assertThat(keys)
                    .as("keys only, of " + entity.entityType())
                    .containsEntry(item.source(), item.key()));
        }
    }

    private List<ProjectedItem> all(EntityPlan entity) {
        return new WindowProjector(session).project(entity, KeyRange.ALL, 1000).items();
    }

    private List<ProjectedWindow> windows(EntityPlan entity, int maxRows) {
        List<ProjectedWindow> windows = new ArrayList<>();
        KeyRange rest = KeyRange.ALL;
        while (true) {
            ProjectedWindow window = new WindowProjector(session).project(entity, rest, maxRows);
            windows.add(window);
            if (window.exhausted()) {
                return windows;
            }
            rest = rest.continuedAfter(window.lastKey().orElseThrow());
        }
    }

    private void add(EntityPlan entity, ProjectedWindow window) {
        window.items()
                .forEach(item -> outcome.add(entity.entityType(), key(entity, item.source()), shown(entity, item)));
        window.quarantined().forEach(row -> outcome.add(entity.entityType(), key(entity, row.key()), reasons(row)));
        outcome.exclude(entity.entityType(), window.excluded());
        for (ChildPlan child : entity.children()) {
            ChildCounts counts = window.children().getOrDefault(child.name(), ChildCounts.NONE);
            if (window.rowsRead() > 0) {
                outcome.addChildren(
                        entity.entityType(),
                        child.name(),
                        List.of(
                                counts.read(),
                                counts.embedded(),
                                counts.beyondLimit(),
                                counts.ofQuarantined(),
                                counts.ofExcluded()));
            }
        }
    }

    private static String key(EntityPlan entity, SourceKey key) {
        return entity.identity().wholeRow() ? "any" : key.values().toString();
    }

    private static String shown(EntityPlan entity, ProjectedItem item) {
        Map<String, AttributeValue> attributes = new TreeMap<>(item.attributes());
        if (entity.identity().wholeRow()) {
            attributes.remove("_src");
        }
        return Shown.item(attributes);
    }

    private static String reasons(QuarantinedRow row) {
        return row.reasons().stream()
                .map(reason -> reason.code() + " " + reason.attribute())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static List<EntityPlan> entities(ContractPlan plan) {
        return plan.tables().stream()
                .flatMap(table -> table.entities().stream())
                .toList();
    }
}
