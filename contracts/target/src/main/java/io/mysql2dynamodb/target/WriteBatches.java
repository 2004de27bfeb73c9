package io.mysql2dynamodb.target;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Cuts items into batches that BatchWriteItem takes: at most 25 items and 16 MB on the wire
 * (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html). BatchExecuteStatement takes as
 * many (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-reference.multiplestatements.batching.html).
 *
 * <p>An item's counted size can grow more than sixfold as JSON text (a control character becomes six characters, a NULL
 * in a list thirteen for two bytes), hence the bound of 2 MiB of counted size.
 */
final class WriteBatches {

    static final int MOST_ITEMS = 25;
    static final long MOST_BYTES = 2 * 1024 * 1024;

    private WriteBatches() {}

    static List<List<Map<String, AttributeValue>>> of(Collection<Map<String, AttributeValue>> items) {
        List<List<Map<String, AttributeValue>>> batches = new ArrayList<>(items.size() / MOST_ITEMS + 1);
        List<Map<String, AttributeValue>> batch = new ArrayList<>(MOST_ITEMS);
        long bytes = 0;
        for (Map<String, AttributeValue> item : items) {
            long size = ItemSize.of(item);
            if (!batch.isEmpty() && (batch.size() == MOST_ITEMS || bytes + size > MOST_BYTES)) {
                batches.add(batch);
                batch = new ArrayList<>(MOST_ITEMS);
                bytes = 0;
            }
            batch.add(item);
            bytes += size;
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }
}
