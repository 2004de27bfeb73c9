package io.mysql2dynamodb.local.terminal;

import java.util.Locale;

/** Names of programs turned into words for people. */
public final class Words {

    private Words() {}

    /** {@code SourceUnreachableException} of {@code io.mysql2dynamodb.source.SourceUnreachableException}. */
    public static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    /** {@code source unreachable} of {@code io.mysql2dynamodb.source.SourceUnreachableException}. */
    public static String spoken(String errorName) {
        String name = simpleName(errorName).replaceFirst("(Exception|Error)$", "");
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
