package io.mysql2dynamodb.projection;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items in DynamoDB's own JSON notation, as expectations are written. */
final class DynamoJson {

    private DynamoJson() {}

    static Map<String, AttributeValue> item(JsonNode item) {
        Map<String, AttributeValue> attributes = new TreeMap<>();
        item.properties().forEach(attribute -> attributes.put(attribute.getKey(), value(attribute.getValue())));
        return attributes;
    }

    private static AttributeValue value(JsonNode typed) {
        Map.Entry<String, JsonNode> only = typed.properties().iterator().next();
        JsonNode value = only.getValue();
        return switch (only.getKey()) {
            case "S" -> AttributeValue.fromS(value.textValue());
            case "N" -> AttributeValue.fromN(value.textValue());
            case "B" ->
                AttributeValue.fromB(SdkBytes.fromByteArray(Base64.getDecoder().decode(value.textValue())));
            case "SS" -> AttributeValue.fromSs(texts(value));
            case "NS" -> AttributeValue.fromNs(texts(value));
            case "BOOL" -> AttributeValue.fromBool(value.booleanValue());
            case "NULL" -> AttributeValue.fromNul(true);
            case "M" -> AttributeValue.fromM(item(value));
            case "L" -> {
                List<AttributeValue> elements = new ArrayList<>();
                value.forEach(element -> elements.add(value(element)));
                yield AttributeValue.fromL(elements);
            }
            default -> throw new IllegalArgumentException("No such type: " + only.getKey());
        };
    }

    private static List<String> texts(JsonNode set) {
        List<String> texts = new ArrayList<>();
        set.forEach(element -> texts.add(element.textValue()));
        return texts;
    }
}
