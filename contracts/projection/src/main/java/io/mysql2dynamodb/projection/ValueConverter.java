package io.mysql2dynamodb.projection;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Converts the values of one column. Stateless. */
@FunctionalInterface
interface ValueConverter {

    /**
     * The attribute value, or null when the attribute is absent.
     *
     * @param value a value as {@link io.mysql2dynamodb.source.RowCursor} reads it, not null
     * @throws RefusedValue the value has no exact form of the wanted type
     */
    AttributeValue convert(Object value);
}
