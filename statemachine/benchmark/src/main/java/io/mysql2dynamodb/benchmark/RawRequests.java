package io.mysql2dynamodb.benchmark;

import io.mysql2dynamodb.migration.plan.SegmentPlan;
import io.mysql2dynamodb.target.HelperAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Requests made ready before the clock starts; each fails if DynamoDB leaves part of it undone. */
final class RawRequests {
    private static final int WRITE_BATCH = 25;
    private static final int READ_BATCH = 100;

    private RawRequests() {}

    /** A request, ready to be sent. */
    @FunctionalInterface
    interface Request {
        void send(DynamoDbClient client);
    }

    static List<Request> writes(ItemFile.Items table) {
        return batches(table.items(), WRITE_BATCH).stream()
                .map(batch -> BatchWriteItemRequest.builder()
                        .requestItems(Map.of(
                                table.name(),
                                batch.stream()
                                        .map(item -> WriteRequest.builder()
                                                .putRequest(put -> put.item(item))
                                                .build())
                                        .toList()))
                        .build())
                .<Request>map(request ->
                        client -> require(client.batchWriteItem(request).unprocessedItems()))
                .toList();
    }

    static List<Request> conditionalPuts(ItemFile.Items table) {
        return table.items().stream()
                .map(item -> PutItemRequest.builder()
                        .tableName(table.name())
                        .item(item)
                        .conditionExpression("attribute_not_exists(#key)")
                        .expressionAttributeNames(
                                Map.of("#key", table.keyNames().get(0)))
                        .build())
                .<Request>map(request -> client -> client.putItem(request))
                .toList();
    }

    static List<Request> reads(ItemFile.Items table) {
        List<Map<String, AttributeValue>> keys = table.items().stream()
                .map(item -> table.keyNames().stream().collect(Collectors.toMap(name -> name, item::get)))
                .toList();
        return batches(keys, READ_BATCH).stream()
                .map(batch -> BatchGetItemRequest.builder()
                        .requestItems(Map.of(
                                table.name(),
                                KeysAndAttributes.builder()
                                        .keys(batch)
                                        .consistentRead(true)
                                        .build()))
                        .build())
                .<Request>map(request ->
                        client -> require(client.batchGetItem(request).unprocessedKeys()))
                .toList();
    }

    /** As a quiet table is scanned for extras: in the same segments, consistent, keys and marks of deletion only. */
    static List<Request> scans(ItemFile.Items table) {
        int segments = SegmentPlan.of(table.name(), table.items().size()).size();
        List<String> wanted = new ArrayList<>(table.keyNames());
        wanted.add(HelperAttributes.DELETED);
        Map<String, String> names =
                IntStream.range(0, wanted.size()).boxed().collect(Collectors.toMap(index -> "#a" + index, wanted::get));
        return IntStream.range(0, segments)
                .<Request>mapToObj(segment -> client -> client
                        .scanPaginator(scan -> scan.tableName(table.name())
                                .consistentRead(true)
                                .segment(segment)
                                .totalSegments(segments)
                                .projectionExpression(String.join(", ", names.keySet()))
                                .expressionAttributeNames(names))
                        .stream()
                        .forEach(page -> {}))
                .toList();
    }

    private static void require(Map<String, ?> unprocessed) {
        if (!unprocessed.isEmpty()) {
            throw new IllegalStateException("DynamoDB Local left part of a batch; the raw rate would count it as done");
        }
    }

    private static <T> List<List<T>> batches(List<T> all, int size) {
        List<List<T>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            batches.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return batches;
    }
}
