package io.mysql2dynamodb.modeling.output;

import io.mysql2dynamodb.contract.IndexContract.Projection;
import io.mysql2dynamodb.modeling.candidate.IndexChoice;
import io.mysql2dynamodb.modeling.design.DesignIndex;
import io.mysql2dynamodb.modeling.design.DesignItem;
import io.mysql2dynamodb.modeling.design.DesignTable;
import io.mysql2dynamodb.modeling.search.TablePlanner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which indexes of a table's kinds of items share one index of DynamoDB: only where each could not have its own, because a
 * table has 20 indexes at most by default
 * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html). An index that is shared costs what
 * the single ones do, as long as its entries carry the same; so indexes share only with those of the same projection.
 *
 * @param slots the name of the shared index, by the kind of item and its choice; empty where every index has its own
 */
record Overloading(Map<String, Map<IndexChoice, String>> slots) {

    static final Overloading NONE = new Overloading(Map.of());

    static Overloading of(DesignTable table) {
        long all =
                table.items().stream().mapToLong(item -> item.indexes().size()).sum();
        if (all <= TablePlanner.MOST_INDEXES) {
            return NONE;
        }
        Map<String, Projection> projections = new LinkedHashMap<>();
        Map<String, Map<IndexChoice, String>> slots = new LinkedHashMap<>();
        for (DesignItem item : table.items()) {
            Set<String> taken = new LinkedHashSet<>();
            Map<IndexChoice, String> own = new LinkedHashMap<>();
            for (DesignIndex index : item.indexes()) {
                Projection projection = index.choice().projection();
                List<String> free = new ArrayList<>(projections.keySet());
                free.removeIf(slot -> taken.contains(slot) || projections.get(slot) != projection);
                String slot = free.isEmpty() ? "GSI" + (projections.size() + 1) : free.get(0);
                projections.put(slot, projection);
                taken.add(slot);
                own.put(index.choice(), slot);
            }
            slots.put(item.sourceTable(), own);
        }
        return new Overloading(slots);
    }

    /** The names of the shared indexes. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        slots.values().forEach(own -> names.addAll(own.values()));
        return names;
    }
}
