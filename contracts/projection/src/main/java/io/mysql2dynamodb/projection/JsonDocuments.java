package io.mysql2dynamodb.projection;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** JSON documents as MySQL writes them, turned into attribute values: numbers exact, JSON null as NULL. */
final class JsonDocuments {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private JsonDocuments() {}

    static AttributeValue parse(String document, ConversionRules rules) {
        try (JsonParser parser = JSON.createParser(document)) {
            parser.nextToken();
            return value(parser, rules, 0);
        } catch (IOException cause) {
            throw new RefusedValue(ReasonCode.TYPE_MISMATCH, "the document is not JSON: " + cause.getMessage());
        }
    }

    private static AttributeValue value(JsonParser parser, ConversionRules rules, int level) throws IOException {
        JsonToken token = parser.currentToken();
        if ((token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) && level == rules.levels()) {
            throw new RefusedValue(
                    ReasonCode.TOO_DEEP,
                    "the item would be nested more deeply than 32 levels; type S keeps the document");
        }
        return switch (token) {
            case START_OBJECT -> AttributeValue.fromM(members(parser, rules, level + 1));
            case START_ARRAY -> AttributeValue.fromL(elements(parser, rules, level + 1));
            case VALUE_STRING -> AttributeValue.fromS(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> DynamoNumbers.of(new BigDecimal(parser.getText()), rules);
            case VALUE_TRUE -> AttributeValue.fromBool(true);
            case VALUE_FALSE -> AttributeValue.fromBool(false);
            case VALUE_NULL -> AttributeValue.fromNul(true);
            default -> throw new RefusedValue(ReasonCode.TYPE_MISMATCH, "the document is not JSON");
        };
    }

    private static Map<String, AttributeValue> members(JsonParser parser, ConversionRules rules, int level)
            throws IOException {
        Map<String, AttributeValue> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (name.isEmpty() && rules.bounded()) {
                throw new RefusedValue(
                        ReasonCode.EMPTY_MEMBER_NAME,
                        "the document has a member with an empty name, which DynamoDB does not take; type S keeps it");
            }
            parser.nextToken();
            members.put(name, value(parser, rules, level));
        }
        return members;
    }

    private static List<AttributeValue> elements(JsonParser parser, ConversionRules rules, int level)
            throws IOException {
        List<AttributeValue> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser, rules, level));
        }
        return elements;
    }
}
