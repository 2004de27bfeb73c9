package io.mysql2dynamodb.projection;

import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Values as JSON text in the one form of RFC 8785: members sorted by UTF-16 units, no white space, fewest escapes.
 * Numbers are the exception: exact and plain, where the RFC would round them to doubles.
 */
final class JsonTexts {

    private JsonTexts() {}

    static String of(AttributeValue value) {
        StringBuilder out = new StringBuilder();
        append(out, value);
        return out.toString();
    }

    private static void append(StringBuilder out, AttributeValue value) {
        switch (value.type()) {
            case S -> text(out, value.s());
            case N -> out.append(value.n());
            case BOOL -> out.append(value.bool());
            case NUL -> out.append("null");
            case M -> members(out, value.m());
            case L -> {
                out.append('[');
                String separator = "";
                for (AttributeValue element : value.l()) {
                    out.append(separator);
                    append(out, element);
                    separator = ",";
                }
                out.append(']');
            }
            default -> throw new IllegalArgumentException("JSON has no " + value.type());
        }
    }

    private static void members(StringBuilder out, Map<String, AttributeValue> members) {
        out.append('{');
        String separator = "";
        // String's own order is that of UTF-16 units
        for (Map.Entry<String, AttributeValue> member : new TreeMap<>(members).entrySet()) {
            out.append(separator);
            text(out, member.getKey());
            out.append(':');
            append(out, member.getValue());
            separator = ",";
        }
        out.append('}');
    }

    private static void text(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            switch (unit) {
                case '"', '\\' -> out.append('\\').append(unit);
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (unit < ' ') {
                        out.append("\\u00").append(Character.forDigit(unit >> 4, 16));
                        out.append(Character.forDigit(unit & 15, 16));
                    } else {
                        out.append(unit);
                    }
                }
            }
        }
        out.append('"');
    }
}
