package io.mysql2dynamodb.platform.ledger;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * A conditional change of some attributes of an item.
 *
 * @param change an update expression whose attribute names are written {@code #name}
 * @param condition a condition expression written likewise; never empty, an update must not create items by accident
 * @param values the values of both
 */
record LedgerUpdate(String change, String condition, Map<String, AttributeValue> values) {

    void apply(UpdateItemRequest.Builder request) {
        request.updateExpression(change)
                .conditionExpression(condition)
                .expressionAttributeNames(LedgerCondition.names(change + " " + condition));
        if (!values.isEmpty()) {
            request.expressionAttributeValues(values);
        }
    }
}
