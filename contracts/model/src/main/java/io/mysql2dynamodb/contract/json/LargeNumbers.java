package io.mysql2dynamodb.contract.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/**
 * Whole numbers beyond 64 bits that were written with a point or an exponent, such as {@code 1e30}: the schema library
 * compares only their lowest 64 bits with a limit unless they are big integers.
 */
final class LargeNumbers {

    private static final BigDecimal LARGEST_LONG = BigDecimal.valueOf(Long.MAX_VALUE);

    private LargeNumbers() {}

    /** Replaces such numbers in a tree, in place. */
    static void makeWhole(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> member.setValue(whole(member.getValue())));
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, whole(list.get(i)));
            }
        }
        node.forEach(LargeNumbers::makeWhole);
    }

    private static JsonNode whole(JsonNode node) {
        if (!node.isBigDecimal() || node.decimalValue().abs().compareTo(LARGEST_LONG) <= 0) {
            return node;
        }
        BigDecimal number = node.decimalValue().stripTrailingZeros();
        return number.scale() <= 0 ? BigIntegerNode.valueOf(number.toBigIntegerExact()) : node;
    }
}
