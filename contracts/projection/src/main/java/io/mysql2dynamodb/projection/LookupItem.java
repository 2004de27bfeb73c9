package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.target.ItemKey;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item that stands for the values of a unique constraint, so that no second item with the same values can be written
 * beside it.
 *
 * @param key its key, {@code UNIQUE#<name>#<values>} in every key attribute of the table
 * @param attributes the whole item, the key and helper attributes; not to be changed
 */
public record LookupItem(ItemKey key, Map<String, AttributeValue> attributes) {}
