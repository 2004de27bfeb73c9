package io.mysql2dynamodb.target;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Reads items by key with strongly consistent reads, in batches, several at a time. Thread-safe. */
public final class ConsistentReader implements AutoCloseable {

    /** Most keys of one BatchGetItem (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html). */
    private static final int MOST_KEYS = 100;

    private final DynamoDbClient client;
    private final Backoff backoff;
    private final Workers workers;

    /**
     * @param client of the table's account and region; its HTTP client needs at least {@code concurrency} connections
     * @param concurrency requests on their way at a time, at least 1
     */
    public ConsistentReader(DynamoDbClient client, int concurrency) {
        this(client, concurrency, Backoff.DEFAULT);
    }

    public ConsistentReader(DynamoDbClient client, int concurrency, Backoff backoff) {
        this.client = client;
        this.backoff = backoff;
        this.workers = new Workers(concurrency);
    }

    /**
     * The items that exist under the given keys; a key without an item is absent from the result.
     *
     * @param table physical table name
     * @param keys any number of keys of that table; a repeated one is read once
     * @throws TargetThrottledException if keys stayed unprocessed through all attempts
     * @throws TargetException otherwise as their classes say
     */
    public Map<ItemKey, Map<String, AttributeValue>> read(String table, Collection<ItemKey> keys) {
        Set<ItemKey> distinct = new LinkedHashSet<>(keys);
        List<ItemKey> ordered = List.copyOf(distinct);
        List<Callable<Map<ItemKey, Map<String, AttributeValue>>>> batches = new ArrayList<>();
        for (int from = 0; from < ordered.size(); from += MOST_KEYS) {
            List<ItemKey> batch = ordered.subList(from, Math.min(from + MOST_KEYS, ordered.size()));
            batches.add(() -> readBatch(table, batch));
        }
        Map<ItemKey, Map<String, AttributeValue>> found = new HashMap<>(ordered.size() * 2);
        workers.all(batches).forEach(found::putAll);
        return found;
    }

    private Map<ItemKey, Map<String, AttributeValue>> readBatch(String table, List<ItemKey> batch) {
        Set<String> keyNames = batch.get(0).attributes().keySet();
        Map<ItemKey, Map<String, AttributeValue>> found = new HashMap<>(batch.size() * 2);
        List<Map<String, AttributeValue>> left =
                batch.stream().map(ItemKey::attributes).toList();
        for (int fruitless = 0; fruitless < backoff.attempts(); ) {
            BatchGetItemResponse response = send(table, left);
            for (Map<String, AttributeValue> item : response.responses().getOrDefault(table, List.of())) {
                found.put(ItemKey.of(item, keyNames), item);
            }
            KeysAndAttributes unprocessed = response.unprocessedKeys().get(table);
            if (unprocessed == null || unprocessed.keys().isEmpty()) {
                return found;
            }
            // Large items fill a response's 16 MB: that is progress, not throttling, and needs no wait.
            boolean progress = unprocessed.keys().size() < left.size();
            left = unprocessed.keys();
            if (progress) {
                fruitless = 0;
            } else {
                fruitless++;
                backoff.await(fruitless);
            }
        }
        throw new TargetThrottledException("table " + table + " did not return " + left.size() + " items in "
                + backoff.attempts() + " attempts in a row. Raise the table's throughput limits or lower the"
                + " concurrency, then resume the run");
    }

    private BatchGetItemResponse send(String table, List<Map<String, AttributeValue>> keys) {
        KeysAndAttributes wanted =
                KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
        return TargetFailures.translating(
                client,
                "BatchGetItem",
                table,
                () -> client.batchGetItem(request -> request.requestItems(Map.of(table, wanted))));
    }

    /** Ends the threads. The client stays open: it is the caller's. */
    @Override
    public void close() {
        workers.close();
    }
}
