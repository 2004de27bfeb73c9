package io.mysql2dynamodb.analysis.document;

/** Other people's text as Markdown that says the same and does nothing. */
final class MarkdownText {

    private static final String MARKUP = "\\`*[]<>#&~$!";

    private MarkdownText() {}

    /** The text on one line, escaped for running text and for cells of tables. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        int before = ' ';
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            int next = i < text.length() ? text.codePointAt(i) : ' ';
            append(escaped, before, visible(point), next);
            before = point;
        }
        return escaped.toString();
    }

    private static void append(StringBuilder to, int before, int point, int next) {
        boolean atLineStart = to.length() == 0 && "-+=".indexOf(point) >= 0;
        if (point == '|') {
            // not by a backslash: renderers differ about backslashes before it
            to.append("&#124;");
        } else if (point == ':' && next == '/') {
            // no link that nobody wrote as one
            to.append("&#58;");
        } else if (MARKUP.indexOf(point) >= 0 || atLineStart || (point == '_' && !within(before, next))) {
            to.append('\\').appendCodePoint(point);
        } else {
            to.appendCodePoint(point);
        }
    }

    /** Within a word an underscore is no mark-up. */
    private static boolean within(int before, int next) {
        return Character.isLetterOrDigit(before) && Character.isLetterOrDigit(next);
    }

    /** More backticks than the text has in a row. */
    static String fence(String text, int least) {
        String fence = "`".repeat(least);
        while (text.contains(fence)) {
            fence += "`";
        }
        return fence;
    }

    /** Whether the text can stand between backticks, in a table too, and look like what it is. */
    static boolean fitsCode(String text) {
        return !text.isEmpty()
                && text.equals(text.strip())
                && text.codePoints().noneMatch(point -> point == '|' || point == '\\' || point != visible(point));
    }

    /** The beginning of a text, never half a character. */
    static String cut(String text, int most) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** Lines of text that may stand in a block of code: only invisible characters are replaced. */
    static String codeLines(String text) {
        StringBuilder lines = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .codePoints()
                .map(point -> point == '\n' || point == '\t' ? point : visible(point))
                .forEach(lines::appendCodePoint);
        return lines.toString();
    }

    /** Line breaks and tabs as spaces; what is invisible, or turns the direction of text, as U+FFFD. */
    private static int visible(int point) {
        if (point == '\n' || point == '\r' || point == '\t') {
            return ' ';
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                0xFFFD;
            // joiners hold emoji and some scripts together
            case Character.FORMAT -> point == 0x200D || point == 0x200C ? point : 0xFFFD;
            default -> point;
        };
    }
}
