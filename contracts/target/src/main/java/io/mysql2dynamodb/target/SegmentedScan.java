package io.mysql2dynamodb.target;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** Reads a whole table page by page with strongly consistent reads, in segments that can be read side by side. Thread-safe. */
public final class SegmentedScan {

    private final DynamoDbClient client;

    public SegmentedScan(DynamoDbClient client) {
        this.client = client;
    }

    /**
     * One page, of at most 1 MB before projection.
     *
     * @param table physical table name
     * @param segment which segment, from 0
     * @param totalSegments into how many segments the table is divided
     * @param startKey the {@code nextKey} of the page before; empty for the first
     * @param projection names of the attributes wanted; empty for all
     * @throws TargetException as their classes say
     */
    public ScanPage page(
            String table, int segment, int totalSegments, Optional<ItemKey> startKey, Collection<String> projection) {
        ScanRequest.Builder request = ScanRequest.builder()
                .tableName(table)
                .segment(segment)
                .totalSegments(totalSegments)
                .consistentRead(true);
        startKey.ifPresent(key -> request.exclusiveStartKey(key.attributes()));
        project(request, projection);
        ScanResponse response = TargetFailures.translating(client, "Scan", table, () -> client.scan(request.build()));
        return new ScanPage(response.items(), nextKey(response));
    }

    /**
     * Whether the table holds no item at all, by one consistent read.
     *
     * @throws TargetException as their classes say
     */
    public boolean isEmpty(String table) {
        ScanResponse response = TargetFailures.translating(
                client,
                "Scan",
                table,
                () -> client.scan(request -> request.tableName(table).limit(1).consistentRead(true)));
        return response.items().isEmpty() && response.lastEvaluatedKey().isEmpty();
    }

    private static void project(ScanRequest.Builder request, Collection<String> projection) {
        if (projection.isEmpty()) {
            return;
        }
        Map<String, String> names = new HashMap<>();
        for (String name : projection) {
            names.putIfAbsent("#p" + names.size(), name);
        }
        request.expressionAttributeNames(names)
                .projectionExpression(names.keySet().stream().sorted().collect(Collectors.joining(", ")));
    }

    private static Optional<ItemKey> nextKey(ScanResponse response) {
        return response.lastEvaluatedKey().isEmpty()
                ? Optional.empty()
                : Optional.of(new ItemKey(response.lastEvaluatedKey()));
    }
}
