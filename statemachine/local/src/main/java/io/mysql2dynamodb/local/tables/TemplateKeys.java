package io.mysql2dynamodb.local.tables;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/** The key schemas of a template and the types of their attributes. */
final class TemplateKeys {

    private TemplateKeys() {}

    static List<KeySchemaElement> schema(String id, JsonNode elements) {
        List<KeySchemaElement> schema = new ArrayList<>();
        for (JsonNode element : elements) {
            schema.add(KeySchemaElement.builder()
                    .attributeName(TemplateTables.text(id, element, "AttributeName"))
                    .keyType(TemplateTables.text(id, element, "KeyType"))
                    .build());
        }
        if (schema.isEmpty()) {
            throw new TemplateNotUnderstoodException("table " + id + " of the template has a key schema without a key");
        }
        return schema;
    }

    static List<AttributeDefinition> definitions(String id, JsonNode elements) {
        List<AttributeDefinition> definitions = new ArrayList<>();
        for (JsonNode element : elements) {
            definitions.add(AttributeDefinition.builder()
                    .attributeName(TemplateTables.text(id, element, "AttributeName"))
                    .attributeType(TemplateTables.text(id, element, "AttributeType"))
                    .build());
        }
        return definitions;
    }
}
