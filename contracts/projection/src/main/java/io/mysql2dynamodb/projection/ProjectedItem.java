package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.source.SourceKey;
import io.mysql2dynamodb.target.ItemKey;
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
 */
public record ProjectedItem(
        SourceKey source, ItemKey key, Map<String, AttributeValue> attributes, List<LookupItem> lookups) {}
