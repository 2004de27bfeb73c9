package io.mysql2dynamodb.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementError;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementErrorCodeEnum;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** The items of a DynamoDB table. What is throttled is repeated as the backoff says. */
public final class DynamoVersionedItems implements VersionedItems {

    private static final Set<BatchStatementErrorCodeEnum> IS_THERE =
            Set.of(BatchStatementErrorCodeEnum.DUPLICATE_ITEM, BatchStatementErrorCodeEnum.CONDITIONAL_CHECK_FAILED);
    private static final Set<BatchStatementErrorCodeEnum> PASSING =
            Set.of(BatchStatementErrorCodeEnum.INTERNAL_SERVER_ERROR, BatchStatementErrorCodeEnum.TRANSACTION_CONFLICT);

    private final DynamoDbClient client;
    private final String table;
    private final String partitionKey;
    private final Backoff backoff;

    /**
     * @param client of the table's account and region
     * @param table physical table name
     * @param partitionKey name of its partition key
     */
    public DynamoVersionedItems(DynamoDbClient client, String table, String partitionKey, Backoff backoff) {
        this.client = client;
        this.table = table;
        this.partitionKey = partitionKey;
        this.backoff = backoff;
    }

    @Override
    public Optional<Map<String, AttributeValue>> read(ItemKey key) {
        GetItemResponse found = patiently(
                "GetItem",
                () -> client.getItem(request ->
                        request.tableName(table).key(key.attributes()).consistentRead(true)));
        return found.hasItem() ? Optional.of(found.item()) : Optional.empty();
    }

    @Override
    public boolean putIf(ItemVersion observed, Map<String, AttributeValue> item) {
        if (observed instanceof ItemVersion.Foreign) {
            return false;
        }
        PutItemRequest request = conditioned(observed, item);
        return patiently("PutItem", () -> {
            try {
                client.putItem(request);
                return true;
            } catch (ConditionalCheckFailedException changedMeanwhile) {
                return false;
            }
        });
    }

    /** By one request of INSERTs; what PartiQL cannot name for sure is put alone. */
    @Override
    public List<Boolean> putIfAbsent(List<Map<String, AttributeValue>> items) {
        Boolean[] written = new Boolean[items.size()];
        List<Insert> inserts = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            Map<String, AttributeValue> item = items.get(i);
            Optional<BatchStatementRequest> statement = InsertStatement.of(table, item);
            if (statement.isPresent()) {
                inserts.add(new Insert(i, statement.get()));
            } else {
                written[i] = putIf(ItemVersion.ABSENT, item);
            }
        }
        insert(inserts, written);
        return List.of(written);
    }

    private record Insert(int place, BatchStatementRequest statement) {}

    private void insert(List<Insert> inserts, Boolean[] written) {
        List<Insert> left = inserts;
        for (int fruitless = 0; !left.isEmpty(); ) {
            List<Insert> later = new ArrayList<>();
            Optional<BatchStatementError> refusal = Optional.empty();
            List<BatchStatementResponse> answers = send(left);
            for (int i = 0; i < left.size(); i++) {
                BatchStatementError error = answers.get(i).error();
                if (error == null || IS_THERE.contains(error.code())) {
                    written[left.get(i).place()] = error == null;
                } else if (TargetFailures.isThrottle(error) || PASSING.contains(error.code())) {
                    later.add(left.get(i));
                    refusal = Optional.of(error);
                } else {
                    throw TargetFailures.ofStatement(client, table, error);
                }
            }
            fruitless = later.size() < left.size() ? 0 : fruitless + 1;
            if (fruitless >= backoff.attempts()) {
                throw TargetFailures.ofStatement(client, table, refusal.orElseThrow());
            }
            left = later;
            if (!left.isEmpty()) {
                backoff.await(Math.max(1, fruitless));
            }
        }
    }

    private List<BatchStatementResponse> send(List<Insert> inserts) {
        return patiently("BatchExecuteStatement", () -> client.batchExecuteStatement(request -> request.statements(
                        inserts.stream().map(Insert::statement).toList()))
                .responses());
    }

    private PutItemRequest conditioned(ItemVersion observed, Map<String, AttributeValue> item) {
        PutItemRequest.Builder request =
                PutItemRequest.builder().tableName(table).item(item);
        if (observed instanceof ItemVersion.At at) {
            request.conditionExpression("#version = :observed")
                    .expressionAttributeNames(Map.of("#version", HelperAttributes.VERSION))
                    .expressionAttributeValues(Map.of(":observed", AttributeValue.fromN(Long.toString(at.counter()))));
        } else {
            request.conditionExpression("attribute_not_exists(#key)")
                    .expressionAttributeNames(Map.of("#key", partitionKey));
        }
        return request.build();
    }

    private <T> T patiently(String operation, Supplier<T> request) {
        for (int throttled = 1; ; throttled++) {
            try {
                return TargetFailures.translating(client, operation, table, request);
            } catch (TargetThrottledException e) {
                if (throttled >= backoff.attempts()) {
                    throw e;
                }
                backoff.await(throttled);
            }
        }
    }
}
