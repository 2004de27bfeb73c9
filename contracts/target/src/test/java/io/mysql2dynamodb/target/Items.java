package io.mysql2dynamodb.target;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Tables and items for tests: keys {@code pk} (S) and {@code sk} (N). */
final class Items {

    private Items() {}

    static String createTable(DynamoDbClient client, String name) {
        client.createTable(request -> request.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                        AttributeDefinition.builder()
                                .attributeName("pk")
                                .attributeType(ScalarAttributeType.S)
                                .build(),
                        AttributeDefinition.builder()
                                .attributeName("sk")
                                .attributeType(ScalarAttributeType.N)
                                .build())
                .keySchema(
                        KeySchemaElement.builder()
                                .attributeName("pk")
                                .keyType(KeyType.HASH)
                                .build(),
                        KeySchemaElement.builder()
                                .attributeName("sk")
                                .keyType(KeyType.RANGE)
                                .build()));
        return name;
    }

    static Map<String, AttributeValue> item(int number) {
        return item(number, "x".repeat(30));
    }

    static Map<String, AttributeValue> item(int number, String text) {
        return Map.of(
                "pk", AttributeValue.fromS("ITEM#" + number % 7),
                "sk", AttributeValue.fromN(Integer.toString(number)),
                "text", AttributeValue.fromS(text),
                "_mv", AttributeValue.fromN("0"));
    }

    static List<Map<String, AttributeValue>> items(int count) {
        return IntStream.range(0, count).mapToObj(Items::item).toList();
    }

    static ItemKey key(int number) {
        return ItemKey.of(item(number), List.of("pk", "sk"));
    }
}
