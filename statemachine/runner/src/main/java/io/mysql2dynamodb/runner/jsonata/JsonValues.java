package io.mysql2dynamodb.runner.jsonata;

import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON as the JSONata engine holds it. JSON {@code null} travels as {@link Jsonata#NULL_VALUE} in both directions, so
 * that it stays distinct from a missing value (Java null), also inside {@code $map} and array paths.
 */
final class JsonValues {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonValues() {}

    /** Makes a fresh copy: the engine may change the lists it is given. */
    static Object toEngine(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> map = new LinkedHashMap<>();
            node.properties().forEach(member -> map.put(member.getKey(), toEngine(member.getValue())));
            return map;
        } else if (node.isArray()) {
            List<Object> list = new ArrayList<>(node.size());
            node.forEach(element -> list.add(toEngine(element)));
            return list;
        } else if (node.isNumber()) {
            return number(node);
        } else if (node.isBoolean()) {
            return node.booleanValue();
        } else if (node.isTextual()) {
            return node.textValue();
        }
        return Jsonata.NULL_VALUE;
    }

    /** An integer stays exact while it fits in a long; everything else is a double. */
    private static Object number(JsonNode node) {
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.canConvertToInt() ? (Object) node.intValue() : (Object) node.longValue();
        }
        return node.doubleValue();
    }

    /**
     * A result as JSON.
     *
     * @throws IllegalArgumentException when it holds a function or another value that JSON has not
     */
    static JsonNode fromEngine(Object value) {
        if (value == null || value == Jsonata.NULL_VALUE) {
            return NODES.nullNode();
        } else if (value instanceof Map<?, ?> map) {
            ObjectNode object = NODES.objectNode();
            map.forEach((name, member) -> object.set(String.valueOf(name), fromEngine(member)));
            return object;
        } else if (value instanceof List<?> list) {
            ArrayNode array = NODES.arrayNode(list.size());
            list.forEach(element -> array.add(fromEngine(element)));
            return array;
        } else if (value instanceof String text) {
            return NODES.textNode(text);
        } else if (value instanceof Boolean bool) {
            return NODES.booleanNode(bool);
        } else if (value instanceof Number number) {
            return fromNumber(number);
        }
        throw new IllegalArgumentException("a function");
    }

    private static JsonNode fromNumber(Number number) {
        if (number instanceof Integer || number instanceof Long || number instanceof Short || number instanceof Byte) {
            long whole = number.longValue();
            return (int) whole == whole ? NODES.numberNode((int) whole) : NODES.numberNode(whole);
        } else if (number instanceof BigInteger big) {
            return NODES.numberNode(big);
        } else if (number instanceof BigDecimal decimal) {
            return NODES.numberNode(decimal);
        }
        double real = number.doubleValue();
        if (Double.isNaN(real) || Double.isInfinite(real)) {
            return NODES.textNode(Double.toString(real));
        }
        long whole = (long) real;
        boolean exact = whole == real && Math.abs(real) < 9.0e15;
        if (!exact) {
            return NODES.numberNode(real);
        }
        return (int) whole == whole ? NODES.numberNode((int) whole) : NODES.numberNode(whole);
    }
}
