package io.mysql2dynamodb.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbServiceClientConfiguration;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementErrorCodeEnum;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** A real client behind which only a part of each batch is processed, as a throttled table does. */
final class UnwillingDynamo implements DynamoDbClient {

    final AtomicInteger requests = new AtomicInteger();
    private final DynamoDbClient real;
    private final BiFunction<Integer, Integer, Integer> processed;

    /**
     * @param processed of a request's number (from 1) and its size, how many are processed
     */
    UnwillingDynamo(DynamoDbClient real, BiFunction<Integer, Integer, Integer> processed) {
        this.real = real;
        this.processed = processed;
    }

    @Override
    public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
        int number = requests.incrementAndGet();
        Map<String, Integer> taken = request.requestItems().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> processed.apply(number, each.getValue().size())));
        var now = request.requestItems().entrySet().stream()
                .filter(each -> taken.get(each.getKey()) > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, each -> head(each.getValue(), taken.get(each.getKey()))));
        if (!now.isEmpty()) {
            real.batchWriteItem(batch -> batch.requestItems(now));
        }
        var later = request.requestItems().entrySet().stream()
                .filter(each -> taken.get(each.getKey()) < each.getValue().size())
                .collect(Collectors.toMap(Map.Entry::getKey, each -> tail(each.getValue(), taken.get(each.getKey()))));
        return BatchWriteItemResponse.builder().unprocessedItems(later).build();
    }

    @Override
    public BatchExecuteStatementResponse batchExecuteStatement(BatchExecuteStatementRequest request) {
        int number = requests.incrementAndGet();
        int size = request.statements().size();
        int taken = Math.min(processed.apply(number, size), size);
        List<BatchStatementResponse> answers = new ArrayList<>();
        if (taken > 0) {
            answers.addAll(real.batchExecuteStatement(batch -> batch.statements(head(request.statements(), taken)))
                    .responses());
        }
        tail(request.statements(), taken)
                .forEach(statement -> answers.add(BatchStatementResponse.builder()
                        .error(error -> error.code(BatchStatementErrorCodeEnum.PROVISIONED_THROUGHPUT_EXCEEDED))
                        .build()));
        return BatchExecuteStatementResponse.builder().responses(answers).build();
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
        int number = requests.incrementAndGet();
        String table = request.requestItems().keySet().iterator().next();
        KeysAndAttributes wanted = request.requestItems().get(table);
        int taken = processed.apply(number, wanted.keys().size());
        BatchGetItemResponse.Builder response = BatchGetItemResponse.builder();
        if (taken > 0) {
            var now = wanted.toBuilder().keys(head(wanted.keys(), taken)).build();
            response.responses(real.batchGetItem(batch -> batch.requestItems(Map.of(table, now)))
                    .responses());
        }
        if (taken < wanted.keys().size()) {
            response.unprocessedKeys(Map.of(
                    table, wanted.toBuilder().keys(tail(wanted.keys(), taken)).build()));
        }
        return response.build();
    }

    private static <T> List<T> head(List<T> all, int count) {
        return all.subList(0, count);
    }

    private static <T> List<T> tail(List<T> all, int count) {
        return all.subList(count, all.size());
    }

    @Override
    public DynamoDbServiceClientConfiguration serviceClientConfiguration() {
        return real.serviceClientConfiguration();
    }

    @Override
    public String serviceName() {
        return real.serviceName();
    }

    @Override
    public void close() {}
}
