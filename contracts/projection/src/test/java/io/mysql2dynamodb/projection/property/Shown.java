package io.mysql2dynamodb.projection.property;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items as texts that are equal when the items are: members sorted, sets without order. */
final class Shown {

    private Shown() {}

    static String item(Map<String, AttributeValue> attributes) {
        StringBuilder text = new StringBuilder("{");
        new TreeMap<>(attributes).forEach((name, value) -> text.append(text.length() > 1 ? ", " : "")
                .append(name)
                .append(": ")
                .append(value(value)));
        return text.append("}").toString();
    }

    private static String value(AttributeValue value) {
        return value.type() + " "
                + switch (value.type()) {
                    case S -> quoted(value.s());
                    case N -> value.n();
                    case B -> HexFormat.of().formatHex(value.b().asByteArray());
                    case BOOL -> value.bool().toString();
                    case NUL -> "";
                    case SS -> sorted(value.ss().stream().map(Shown::quoted).toList());
                    case NS -> sorted(value.ns());
                    case M -> item(value.m());
                    case L -> value.l().stream().map(Shown::value).toList().toString();
                    default -> throw new IllegalArgumentException("not made by a contract: " + value);
                };
    }

    private static String sorted(List<String> members) {
        return members.stream().sorted().toList().toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
