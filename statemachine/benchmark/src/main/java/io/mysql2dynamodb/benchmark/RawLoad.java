package io.mysql2dynamodb.benchmark;

import io.mysql2dynamodb.benchmark.Migrated.MigratedTable;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** The plainest loops there are: ready-made requests, sent by a number of threads, nothing else. */
record RawLoad(URI endpoint, List<MigratedTable> tables, int threads) {
    private static final int WRITE_BATCH = 25;
    private static final int READ_BATCH = 100;

    /** Creates the tables and writes every item; items per second. */
    double write() {
        try (DynamoDbClient client = Clients.of(endpoint)) {
            List<Map<String, List<WriteRequest>>> requests = new ArrayList<>();
            for (MigratedTable table : tables) {
                Migrated.create(client, table.design());
                for (List<Map<String, AttributeValue>> batch : batches(table.items(), WRITE_BATCH)) {
                    requests.add(Map.of(
                            table.design().tableName(),
                            batch.stream()
                                    .map(item -> WriteRequest.builder()
                                            .putRequest(put -> put.item(item))
                                            .build())
                                    .toList()));
                }
            }
            return items()
                    / seconds(requests, request -> {
                        BatchWriteItemResponse response = client.batchWriteItem(batch -> batch.requestItems(request));
                        require(!response.hasUnprocessedItems()
                                || response.unprocessedItems().isEmpty());
                    });
        }
    }

    /** Reads every item by its key, strongly consistent; items per second. */
    double read() {
        try (DynamoDbClient client = Clients.of(endpoint)) {
            List<Map<String, KeysAndAttributes>> requests = new ArrayList<>();
            for (MigratedTable table : tables) {
                List<Map<String, AttributeValue>> keys = table.items().stream()
                        .map(item -> table.keyNames().stream().collect(Collectors.toMap(name -> name, item::get)))
                        .toList();
                for (List<Map<String, AttributeValue>> batch : batches(keys, READ_BATCH)) {
                    requests.add(Map.of(
                            table.design().tableName(),
                            KeysAndAttributes.builder()
                                    .keys(batch)
                                    .consistentRead(true)
                                    .build()));
                }
            }
            return items()
                    / seconds(requests, request -> {
                        BatchGetItemResponse response = client.batchGetItem(batch -> batch.requestItems(request));
                        require(!response.hasUnprocessedKeys()
                                || response.unprocessedKeys().isEmpty());
                    });
        }
    }

    private double items() {
        return tables.stream().mapToLong(table -> table.items().size()).sum();
    }

    private <T> double seconds(List<T> requests, Consumer<T> send) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            long start = System.nanoTime();
            List<Future<?>> sent = new ArrayList<>();
            for (T request : requests) {
                sent.add(pool.submit(() -> send.accept(request)));
            }
            for (Future<?> one : sent) {
                one.get();
            }
            return (System.nanoTime() - start) / 1e9;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a raw request failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> List<List<T>> batches(List<T> all, int size) {
        List<List<T>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            batches.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return batches;
    }

    private static void require(boolean processed) {
        if (!processed) {
            throw new IllegalStateException("DynamoDB Local left part of a batch; the raw rate would count it as done");
        }
    }
}
