package io.mysql2dynamodb.analysis.workload;

/**
 * Takes back what MySQL does to a statement inside of a trigger or function before it logs it: a local variable {@code v}
 * becomes {@code  NAME_CONST('v',6)}. Seen on 8.0.15 and 8.0.33.
 */
final class NamedConstants {

    private static final String OPENING = "NAME_CONST('";

    private NamedConstants() {}

    /** The statement with its variables again. */
    static String undone(String text) {
        int next = text.indexOf(OPENING);
        if (next < 0) {
            return text;
        }
        StringBuilder undone = new StringBuilder(text.length());
        int from = 0;
        while (next >= 0) {
            int name = next + OPENING.length();
            int nameEnd = text.indexOf('\'', name);
            int end = nameEnd < 0 ? -1 : closing(text, nameEnd);
            if (end < 0) {
                break;
            }
            undone.append(text, from, next).append(text, name, nameEnd);
            from = end;
            next = text.indexOf(OPENING, from);
        }
        return undone.append(text, from, text.length()).toString();
    }

    /** Behind the parenthesis that closes the call; -1 where none does. */
    private static int closing(String text, int nameEnd) {
        int depth = 1;
        int at = nameEnd + 1;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\'' || c == '"' || c == '`') {
                at = QuotedSpan.end(text, at);
                continue;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            at++;
            if (depth == 0) {
                return at;
            }
        }
        return -1;
    }
}
