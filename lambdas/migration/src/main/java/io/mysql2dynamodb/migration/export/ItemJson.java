package io.mysql2dynamodb.migration.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Items in DynamoDB JSON, one a line: {@code {"Item":{"id":{"N":"7"}}}}. This is what DynamoDB takes when it imports a table
 * from S3 (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/S3DataImport.Format.html). Binary is base64.
 */
final class ItemJson {

    private ItemJson() {}

    /** Writes one item, without the line's end. */
    static void write(Map<String, AttributeValue> item, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeFieldName("Item");
        members(item, json);
        json.writeEndObject();
    }

    private static void members(Map<String, AttributeValue> members, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, AttributeValue> member : members.entrySet()) {
            json.writeFieldName(member.getKey());
            value(member.getValue(), json);
        }
        json.writeEndObject();
    }

    private static void value(AttributeValue value, JsonGenerator json) throws IOException {
        json.writeStartObject();
        switch (value.type()) {
            case S -> json.writeStringField("S", value.s());
            case N -> json.writeStringField("N", value.n());
            case B -> json.writeBinaryField("B", value.b().asByteArrayUnsafe());
            case BOOL -> json.writeBooleanField("BOOL", value.bool());
            case NUL -> json.writeBooleanField("NULL", true);
            case SS -> strings("SS", value.ss(), json);
            case NS -> strings("NS", value.ns(), json);
            case BS -> {
                json.writeArrayFieldStart("BS");
                for (SdkBytes bytes : value.bs()) {
                    json.writeBinary(bytes.asByteArrayUnsafe());
                }
                json.writeEndArray();
            }
            case L -> {
                json.writeArrayFieldStart("L");
                for (AttributeValue element : value.l()) {
                    value(element, json);
                }
                json.writeEndArray();
            }
            case M -> {
                json.writeFieldName("M");
                members(value.m(), json);
            }
            default -> throw new IllegalStateException("an item holds a value of no type: " + value);
        }
        json.writeEndObject();
    }

    private static void strings(String type, List<String> elements, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(type);
        for (String element : elements) {
            json.writeString(element);
        }
        json.writeEndArray();
    }
}
