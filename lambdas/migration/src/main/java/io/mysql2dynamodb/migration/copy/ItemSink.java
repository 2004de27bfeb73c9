package io.mysql2dynamodb.migration.copy;

import java.util.Collection;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where the items of one table are written, under the chunk's lease. Safe for several threads. */
@FunctionalInterface
public interface ItemSink {

    /** Writes all items and returns when they are stored; no two of them have the same key. */
    void write(Collection<Map<String, AttributeValue>> items);
}
