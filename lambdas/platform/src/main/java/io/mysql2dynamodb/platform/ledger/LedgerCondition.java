package io.mysql2dynamodb.platform.ledger;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/**
 * What must hold for a write.
 *
 * @param expression a condition expression whose attribute names are written {@code #name}; empty for none
 * @param values its values
 */
record LedgerCondition(String expression, Map<String, AttributeValue> values) {

    static final LedgerCondition NONE = new LedgerCondition("", Map.of());

    static final LedgerCondition ABSENT = new LedgerCondition("attribute_not_exists(#pk)", Map.of());

    void apply(PutItemRequest.Builder put) {
        if (!expression.isEmpty()) {
            put.conditionExpression(expression).expressionAttributeNames(names(expression));
            if (!values.isEmpty()) {
                put.expressionAttributeValues(values);
            }
        }
    }

    void apply(DeleteItemRequest.Builder delete) {
        if (!expression.isEmpty()) {
            delete.conditionExpression(expression).expressionAttributeNames(names(expression));
            if (!values.isEmpty()) {
                delete.expressionAttributeValues(values);
            }
        }
    }

    /** {@code #status} stands for the attribute {@code status}: no word can clash with one of DynamoDB's. */
    static Map<String, String> names(String expression) {
        return Stream.of(expression.split("[^#A-Za-z0-9]+"))
                .filter(word -> word.startsWith("#"))
                .distinct()
                .collect(Collectors.toMap(word -> word, word -> word.substring(1)));
    }
}
