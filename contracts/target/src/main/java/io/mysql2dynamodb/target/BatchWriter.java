package io.mysql2dynamodb.target;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Writes items by plain, unconditional batches, which is right only where no other writer exists (phase 1): an item that
 * is already there is replaced. Every batch is written under the lease, which is asked before each request.
 *
 * <p>At most {@code concurrency} batches are on their way at a time. One writer serves one chunk; {@link #write} may be
 * called by several threads, which then share the concurrency.
 */
public final class BatchWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);

    private final DynamoDbClient client;
    private final WriteLease lease;
    private final Backoff backoff;
    private final Workers workers;

    /**
     * @param client of the table's account and region; its HTTP client needs at least {@code concurrency} connections
     * @param concurrency batches on their way at a time, at least 1
     */
    public BatchWriter(DynamoDbClient client, WriteLease lease, int concurrency) {
        this(client, lease, concurrency, Backoff.DEFAULT);
    }

    public BatchWriter(DynamoDbClient client, WriteLease lease, int concurrency, Backoff backoff) {
        this.client = client;
        this.lease = lease;
        this.backoff = backoff;
        this.workers = new Workers(concurrency);
    }

    /**
     * Writes all the items and returns when every one of them is stored. When it throws, nothing is on its way any more,
     * but some of the items may have been written; writing them again is harmless.
     *
     * @param table physical table name
     * @param items complete items, no two with the same key
     * @return how many items were written: all of them
     * @throws LeaseLostException if the lease was lost; no batch is sent after that
     * @throws TargetThrottledException if items stayed unprocessed through all attempts
     * @throws TargetRejectedException if an item breaks a rule of the service, or two of a batch have the same key
     * @throws TargetException otherwise as their classes say
     */
    public int write(String table, Collection<Map<String, AttributeValue>> items) {
        List<Callable<Integer>> batches = new ArrayList<>();
        for (List<Map<String, AttributeValue>> batch : WriteBatches.of(items)) {
            List<WriteRequest> puts = batch.stream()
                    .map(item -> WriteRequest.builder()
                            .putRequest(put -> put.item(item))
                            .build())
                    .toList();
            batches.add(() -> writeBatch(table, puts));
        }
        return workers.all(batches).stream().mapToInt(Integer::intValue).sum();
    }

    private int writeBatch(String table, List<WriteRequest> batch) {
        List<WriteRequest> left = batch;
        for (int fruitless = 0; fruitless < backoff.attempts(); ) {
            lease.check();
            List<WriteRequest> unprocessed = send(table, left);
            if (unprocessed.isEmpty()) {
                return batch.size();
            }
            fruitless = unprocessed.size() < left.size() ? 0 : fruitless + 1;
            left = unprocessed;
            LOG.debug("{} of {} items of a batch for {} were not processed", left.size(), batch.size(), table);
            backoff.await(Math.max(1, fruitless));
        }
        throw new TargetThrottledException("table " + table + " did not take " + left.size() + " items in "
                + backoff.attempts() + " attempts in a row. Raise the table's throughput limits or lower the copy's"
                + " concurrency, then resume the run");
    }

    private List<WriteRequest> send(String table, List<WriteRequest> requests) {
        BatchWriteItemResponse response = TargetFailures.translating(
                client,
                "BatchWriteItem",
                table,
                () -> client.batchWriteItem(request -> request.requestItems(Map.of(table, requests))));
        return response.unprocessedItems().getOrDefault(table, List.of());
    }

    /** Ends the threads. The client stays open: it is the caller's. */
    @Override
    public void close() {
        workers.close();
    }
}
