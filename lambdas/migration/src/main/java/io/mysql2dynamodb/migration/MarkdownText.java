package io.mysql2dynamodb.migration;

/** Text from the data in a Markdown document. */
public final class MarkdownText {

    private MarkdownText() {}

    /** The text so that it cannot become mark-up or break a table. */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                plain.append(' ');
            } else {
                plain.append("\\`*_[]<>|#&".indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return plain.toString();
    }
}
