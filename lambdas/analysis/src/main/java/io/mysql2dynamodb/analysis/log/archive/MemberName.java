package io.mysql2dynamodb.analysis.log.archive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Names in archives, which may hold anything. They are shown only, and never become paths. */
final class MemberName {

    private static final int LONGEST = 200;

    private MemberName() {}

    /** The name without ways out of its folder, and without characters that disturb a terminal or a document. */
    static String shown(byte[] raw) {
        String name = new String(raw, StandardCharsets.UTF_8).replace('\\', '/');
        String inside = Arrays.stream(name.split("/"))
                .filter(part -> !part.isEmpty() && !part.equals(".") && !part.equals(".."))
                .collect(Collectors.joining("/"));
        StringBuilder safe = new StringBuilder();
        inside.codePoints()
                .limit(LONGEST)
                .forEach(character -> safe.appendCodePoint(isHarmless(character) ? character : '?'));
        if (safe.length() == 0) {
            safe.append("unnamed");
        }
        return name.endsWith("/") ? safe.append('/').toString() : safe.toString();
    }

    private static boolean isHarmless(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
