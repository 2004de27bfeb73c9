package io.mysql2dynamodb.parity;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items and their values as people read them, cut where they are long. */
final class AnswerText {

    private static final int LONGEST_VALUE = 80;
    private static final int LONGEST = 600;

    private AnswerText() {}

    /** The attributes by name. */
    static String of(Map<String, AttributeValue> attributes) {
        String text = new TreeMap<>(attributes)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + of(entry.getValue()))
                        .collect(Collectors.joining(", "));
        return cut(text, LONGEST);
    }

    private static String of(AttributeValue value) {
        String text =
                switch (value.type()) {
                    case S -> '"' + value.s() + '"';
                    case N -> value.n();
                    case BOOL -> value.bool().toString();
                    case NUL -> "null";
                    case B -> value.b().asByteArrayUnsafe().length + " bytes";
                    case L -> value.l().stream().map(AnswerText::of).collect(Collectors.joining(", ", "[", "]"));
                    case M -> "{" + of(value.m()) + "}";
                    case SS -> value.ss().stream().sorted().toList().toString();
                    case NS -> value.ns().stream().sorted().toList().toString();
                    default -> value.type().name();
                };
        return cut(text, LONGEST_VALUE);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "...";
    }
}
