package io.mysql2dynamodb.target;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** The items of a DynamoDB table. A throttled request is repeated as the backoff says. */
public final class DynamoVersionedItems implements VersionedItems {

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
