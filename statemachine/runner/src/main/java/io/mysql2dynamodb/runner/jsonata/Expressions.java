package io.mysql2dynamodb.runner.jsonata;

import com.fasterxml.jackson.databind.JsonNode;

/** Tells JSONata expressions from plain text: {@code "{% ... %}"}, the whole string. */
public final class Expressions {

    private Expressions() {}

    public static boolean isExpression(JsonNode node) {
        return node.isTextual() && isExpression(node.textValue());
    }

    public static boolean isExpression(String text) {
        return text.length() >= 4 && text.startsWith("{%") && text.endsWith("%}");
    }

    /** The JSONata between the braces. */
    public static String inner(String text) {
        return text.substring(2, text.length() - 2).strip();
    }
}
