package io.mysql2dynamodb.platform.ledger;

import io.mysql2dynamodb.target.TargetFailures;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** The ledger's requests: consistent reads, and writes that say whether their condition held. Thread-safe. */
final class LedgerItems {

    static final String PK = "pk";
    static final String SK = "sk";

    private final DynamoDbClient client;
    private final String table;

    LedgerItems(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    static String runKey(String run) {
        return "RUN#" + run;
    }

    Optional<Map<String, AttributeValue>> get(String pk, String sk) {
        var response = translating(
                "GetItem",
                () -> client.getItem(
                        get -> get.tableName(table).key(key(pk, sk)).consistentRead(true)));
        return response.hasItem() ? Optional.of(response.item()) : Optional.empty();
    }

    /** All items of a collection whose sort key begins so, in the order of the sort key. */
    List<Map<String, AttributeValue>> list(String pk, String skPrefix) {
        return translating("Query", () -> client
                .queryPaginator(query -> query.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                        .expressionAttributeValues(Map.of(":pk", s(pk), ":prefix", s(skPrefix))))
                .items()
                .stream()
                .toList());
    }

    /** Whether the item was put. */
    boolean put(String pk, String sk, Map<String, AttributeValue> attributes, LedgerCondition condition) {
        Map<String, AttributeValue> item = new HashMap<>(attributes);
        item.putAll(key(pk, sk));
        PutItemRequest.Builder put = PutItemRequest.builder().tableName(table).item(item);
        condition.apply(put);
        return held("PutItem", () -> client.putItem(put.build()));
    }

    /** Whether the item was updated. */
    boolean update(String pk, String sk, LedgerUpdate update) {
        UpdateItemRequest.Builder request =
                UpdateItemRequest.builder().tableName(table).key(key(pk, sk));
        update.apply(request);
        return held("UpdateItem", () -> client.updateItem(request.build()));
    }

    /** Whether the item was deleted, or there was none and the condition allows that. */
    boolean delete(String pk, String sk, LedgerCondition condition) {
        DeleteItemRequest.Builder delete =
                DeleteItemRequest.builder().tableName(table).key(key(pk, sk));
        condition.apply(delete);
        return held("DeleteItem", () -> client.deleteItem(delete.build()));
    }

    private boolean held(String operation, Runnable request) {
        return translating(operation, () -> {
            try {
                request.run();
                return true;
            } catch (ConditionalCheckFailedException e) {
                return false;
            }
        });
    }

    private <T> T translating(String operation, Supplier<T> request) {
        return TargetFailures.translating(client, operation, table, request);
    }

    private static Map<String, AttributeValue> key(String pk, String sk) {
        return Map.of(PK, s(pk), SK, s(sk));
    }

    static AttributeValue s(String text) {
        return AttributeValue.fromS(text);
    }

    static AttributeValue n(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }

    static AttributeValue millis(Instant instant) {
        return n(instant.toEpochMilli());
    }
}
