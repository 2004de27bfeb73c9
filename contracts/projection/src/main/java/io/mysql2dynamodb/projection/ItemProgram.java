package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.source.SourceKey;
import io.mysql2dynamodb.target.HelperAttributes;
import io.mysql2dynamodb.target.ItemKey;
import io.mysql2dynamodb.target.ItemSize;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Makes an item of a row: attributes, then keys, then our helper attributes, then the checks of the whole, then the lookup
 * items beside it. Immutable.
 *
 * @param sourceTable the table of the rows
 * @param entityType stored with the item; empty in single-entity tables
 * @param attributes the attributes, each after those it builds on
 * @param tableKeys the partition key, then the sort key if there is one
 * @param indexKeys the keys of indexes that are no keys of the table
 * @param lookups the lookup items of unique constraints
 */
record ItemProgram(
        String sourceTable,
        Optional<AttributeValue> entityType,
        List<AttributeStep> attributes,
        List<TableKeyStep> tableKeys,
        List<IndexKeyStep> indexKeys,
        List<LookupStep> lookups) {

    private static final AttributeValue VERSION = HelperAttributes.backfillVersion();

    ItemProgram {
        attributes = List.copyOf(attributes);
        tableKeys = List.copyOf(tableKeys);
        indexKeys = List.copyOf(indexKeys);
        lookups = List.copyOf(lookups);
    }

    /**
     * The item, or empty when the row has got reasons.
     *
     * @param finals working space, used again for every row of a thread
     */
    Optional<ProjectedItem> run(RootRow row, Finals finals) {
        finals.clear();
        Map<String, AttributeValue> item = new HashMap<>((attributes.size() + 8) * 4 / 3);
        for (AttributeStep attribute : attributes) {
            attribute.run(row, finals);
            put(item, attribute.name(), finals.value(attribute.index()));
        }
        Map<String, AttributeValue> key = new LinkedHashMap<>(4);
        for (TableKeyStep step : tableKeys) {
            AttributeValue value = step.run(row, finals);
            put(item, step.name(), value);
            put(key, step.name(), value);
        }
        for (IndexKeyStep step : indexKeys) {
            put(item, step.name(), step.run(row, finals));
        }
        addHelpers(item, row);
        long bytes = checkedSize(item, row);
        List<LookupItem> beside = row.reasons().isEmpty() ? lookups(row, finals) : List.of();
        return row.reasons().isEmpty()
                ? Optional.of(new ProjectedItem(row.key(), new ItemKey(key), item, beside, bytes))
                : Optional.empty();
    }

    private List<LookupItem> lookups(RootRow row, Finals finals) {
        if (lookups.isEmpty()) {
            return List.of();
        }
        List<LookupItem> items = new ArrayList<>(lookups.size());
        for (LookupStep step : lookups) {
            LookupItem item = step.run(sourceTable, row, finals);
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    private void addHelpers(Map<String, AttributeValue> item, RootRow row) {
        SourceKey source = row.key();
        if (source.values().contains(null)) {
            row.refuse(Reason.of(
                    ReasonCode.MISSING_SOURCE_KEY,
                    "",
                    HelperAttributes.SOURCE,
                    "a column of source_key is NULL, so the row cannot be told from others"));
            return;
        }
        item.put(HelperAttributes.SOURCE, HelperAttributes.source(sourceTable, source.values()));
        item.put(HelperAttributes.VERSION, VERSION);
        entityType.ifPresent(type -> item.put(HelperAttributes.ENTITY_TYPE, type));
    }

    private static long checkedSize(Map<String, AttributeValue> item, RootRow row) {
        long bytes = ItemSize.of(item);
        if (bytes > ItemSize.LIMIT_BYTES) {
            row.refuse(Reason.of(
                    ReasonCode.ITEM_TOO_LARGE,
                    "",
                    "",
                    "the item is " + bytes + " bytes long, DynamoDB takes " + ItemSize.LIMIT_BYTES
                            + "; limit what is embedded, or keep large values elsewhere"));
        }
        return bytes;
    }

    private static void put(Map<String, AttributeValue> item, String name, AttributeValue value) {
        if (value != null) {
            item.put(name, value);
        }
    }
}
