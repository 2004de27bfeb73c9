package io.mysql2dynamodb.parity;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The order in which a Query gives items: by the value of the sort key, numbers by value, text by its bytes in UTF-8, binary
 * by its bytes
 * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Query.KeyConditionExpressions.html).
 */
final class SortOrder {

    private SortOrder() {}

    static Comparator<Map<String, AttributeValue>> by(String sortKey, boolean ascending) {
        Comparator<Map<String, AttributeValue>> order = (one, other) -> compare(one.get(sortKey), other.get(sortKey));
        return ascending ? order : order.reversed();
    }

    private static int compare(AttributeValue one, AttributeValue other) {
        return switch (one.type()) {
            case N -> new BigDecimal(one.n()).compareTo(new BigDecimal(other.n()));
            case B ->
                Arrays.compareUnsigned(one.b().asByteArrayUnsafe(), other.b().asByteArrayUnsafe());
            default ->
                Arrays.compareUnsigned(
                        one.s().getBytes(StandardCharsets.UTF_8), other.s().getBytes(StandardCharsets.UTF_8));
        };
    }
}
