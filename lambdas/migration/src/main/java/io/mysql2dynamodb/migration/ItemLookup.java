package io.mysql2dynamodb.migration;

import io.mysql2dynamodb.target.ItemKey;
import java.util.Collection;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads items of one table by key, strongly consistent. Safe for several threads. */
@FunctionalInterface
public interface ItemLookup {

    /** The items that exist under the keys; a key without an item is absent. */
    Map<ItemKey, Map<String, AttributeValue>> read(Collection<ItemKey> keys);
}
