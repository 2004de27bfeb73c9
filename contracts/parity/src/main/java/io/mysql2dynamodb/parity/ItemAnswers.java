package io.mysql2dynamodb.parity;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Answers requests from the target: strongly consistent except from an index. Tombstones are left out. */
@FunctionalInterface
public interface ItemAnswers {

    /**
     * The answer, in its order.
     *
     * @param most stop after so many items, whatever the request's own limit
     */
    List<Map<String, AttributeValue>> answer(ItemRequest request, int most);
}
