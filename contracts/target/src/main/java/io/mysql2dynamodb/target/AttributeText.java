package io.mysql2dynamodb.target;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Attribute values as people read them in messages and samples: short, and with text told apart from numbers. */
final class AttributeText {

    private static final int LONGEST = 200;

    private AttributeText() {}

    /** The value's text, cut with its length noted where it is long. */
    static String of(AttributeValue value) {
        String text = whole(value);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "... (" + text.length() + " characters)";
    }

    private static String whole(AttributeValue value) {
        return switch (value.type()) {
            case S -> quoted(value.s());
            case N -> value.n();
            case B -> hex(value.b());
            case BOOL -> value.bool().toString();
            case NUL -> "null";
            case SS ->
                joined(value.ss().stream().sorted().map(AttributeText::quoted).toList(), "{", "}");
            case NS ->
                joined(
                        value.ns().stream()
                                .map(Numbers::canonical)
                                .sorted()
                                .map(Object::toString)
                                .toList(),
                        "{",
                        "}");
            case BS ->
                joined(value.bs().stream().map(AttributeText::hex).sorted().toList(), "{", "}");
            case L -> joined(value.l().stream().map(AttributeText::whole).toList(), "[", "]");
            case M -> ofMap(value.m());
            default -> value.toString();
        };
    }

    private static String ofMap(Map<String, AttributeValue> members) {
        return new TreeMap<>(members)
                .entrySet().stream()
                        .map(member -> member.getKey() + ": " + whole(member.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2);
        CanonicalJson.appendString(out, text);
        return out.toString();
    }

    private static String hex(SdkBytes bytes) {
        return "0x" + HexFormat.of().formatHex(bytes.asByteArrayUnsafe());
    }

    private static String joined(List<String> parts, String open, String close) {
        return open + String.join(", ", parts) + close;
    }
}
