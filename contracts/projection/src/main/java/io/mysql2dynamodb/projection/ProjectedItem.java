package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.source.SourceKey;
import io.mysql2dynamodb.target.ItemKey;
import io.mysql2dynamodb.target.ItemSize;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One source row as an item.
 *
 * @param source the row's key
 * @param key the item's key
 * @param attributes the whole item, keys and helper attributes included; not to be changed
 * @param lookups the lookup items that the table's unique constraints put beside it
 * @param bytes what the item counts for, its lookup items left out
 */
public record ProjectedItem(
        SourceKey source, ItemKey key, Map<String, AttributeValue> attributes, List<LookupItem> lookups, long bytes) {

    /** An item whose bytes are still to be counted. */
    public ProjectedItem(
            SourceKey source, ItemKey key, Map<String, AttributeValue> attributes, List<LookupItem> lookups) {
        this(source, key, attributes, lookups, ItemSize.of(attributes));
    }
}
