package io.mysql2dynamodb.target;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A key as JSON in DynamoDB's own notation, {@code {"pk":{"S":"ORDER#1"}}}: how a scan's position rides in a cursor. */
public final class ItemKeyJson {

    private static final JsonMapper JSON = new JsonMapper();

    private ItemKeyJson() {}

    public static String write(ItemKey key) {
        var object = JSON.createObjectNode();
        key.attributes().forEach((name, value) -> object.putObject(name)
                .put(value.type().name(), text(value)));
        return object.toString();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static ItemKey read(String json) {
        try {
            Map<String, AttributeValue> attributes = new LinkedHashMap<>(4);
            for (Map.Entry<String, JsonNode> member : JSON.readTree(json).properties()) {
                attributes.put(member.getKey(), value(json, member.getValue()));
            }
            return new ItemKey(attributes);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not an item key: " + json, e);
        }
    }

    private static String text(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s();
            case N -> value.n();
            default -> Base64.getEncoder().encodeToString(value.b().asByteArrayUnsafe());
        };
    }

    private static AttributeValue value(String json, JsonNode typed) {
        if (typed.path("S").isTextual()) {
            return AttributeValue.fromS(typed.get("S").textValue());
        }
        if (typed.path("N").isTextual()) {
            return AttributeValue.fromN(typed.get("N").textValue());
        }
        if (typed.path("B").isTextual()) {
            return AttributeValue.fromB(SdkBytes.fromByteArray(
                    Base64.getDecoder().decode(typed.get("B").textValue())));
        }
        throw new IllegalArgumentException("not an item key: " + json);
    }
}
