package io.mysql2dynamodb.modeling.proof;

import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.projection.ContractPlan;
import io.mysql2dynamodb.projection.EntityPlan;
import io.mysql2dynamodb.projection.LookupItem;
import io.mysql2dynamodb.projection.ProjectedItem;
import io.mysql2dynamodb.projection.ProjectedWindow;
import io.mysql2dynamodb.projection.QuarantinedRow;
import io.mysql2dynamodb.projection.TablePlan;
import io.mysql2dynamodb.projection.WindowProjector;
import io.mysql2dynamodb.source.KeyRange;
import io.mysql2dynamodb.source.SourceSession;
import io.mysql2dynamodb.target.ItemKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * All items that a database's rows are, by the projection that migrations use.
 *
 * @param items the items by where they are
 * @param clashes places that two rows claim
 * @param quarantined rows that cannot be items
 */
record AllItems(Map<Place, Item> items, Set<Place> clashes, List<QuarantinedRow> quarantined) {

    private static final int WINDOW = 500;

    /**
     * Where an item is.
     *
     * @param table the contract's table
     * @param key its key
     */
    record Place(TableContract table, ItemKey key) {
        @Override
        public String toString() {
            return table.name() + " " + key;
        }
    }

    /**
     * An item.
     *
     * @param sourceTable the table whose row it is
     * @param lookup whether it is a lookup item beside the row's own
     * @param attributes the whole item
     */
    record Item(String sourceTable, boolean lookup, Map<String, AttributeValue> attributes) {}

    static AllItems of(ContractPlan plan, SourceSession session) {
        AllItems all = new AllItems(new LinkedHashMap<>(), new LinkedHashSet<>(), new ArrayList<>());
        for (TablePlan table : plan.tables()) {
            table.entities().forEach(entity -> all.add(table.contract(), entity, session));
        }
        return all;
    }

    private void add(TableContract table, EntityPlan entity, SourceSession session) {
        WindowProjector projector = new WindowProjector(session);
        KeyRange range = KeyRange.ALL;
        while (true) {
            ProjectedWindow window = projector.project(entity, range, WINDOW);
            for (ProjectedItem item : window.items()) {
                put(new Place(table, item.key()), new Item(entity.sourceTable(), false, item.attributes()));
                for (LookupItem lookup : item.lookups()) {
                    put(new Place(table, lookup.key()), new Item(entity.sourceTable(), true, lookup.attributes()));
                }
            }
            quarantined.addAll(window.quarantined());
            if (window.exhausted()) {
                return;
            }
            range = range.continuedAfter(window.lastKey().orElseThrow());
        }
    }

    private void put(Place place, Item item) {
        if (items.put(place, item) != null) {
            clashes.add(place);
        }
    }

    /** Places whose items differ from another state's: changed, new or gone; with the item of either. */
    Map<Place, Item> changed(AllItems after) {
        Map<Place, Item> changed = new LinkedHashMap<>();
        items.forEach((place, item) -> {
            Item other = after.items.get(place);
            if (other == null || !other.attributes().equals(item.attributes())) {
                changed.put(place, item);
            }
        });
        after.items.forEach((place, item) -> {
            if (!items.containsKey(place)) {
                changed.put(place, item);
            }
        });
        return changed;
    }
}
