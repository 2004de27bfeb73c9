package io.mysql2dynamodb.analysis.workload;

/** Where quoted text and comments end in MySQL's syntax. What is never closed ends with the text. */
final class QuotedSpan {

    private QuotedSpan() {}

    /** The place behind what is quoted from here on. A doubled quote stands for itself; a backslash too, but in names. */
    static int end(String text, int from) {
        char quote = text.charAt(from);
        int at = from + 1;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\' && quote != '`') {
                at += 2;
            } else if (c != quote) {
                at++;
            } else if (at + 1 < text.length() && text.charAt(at + 1) == quote) {
                at += 2;
            } else {
                return at + 1;
            }
        }
        return text.length();
    }

    static boolean commentAt(String text, int at) {
        char c = text.charAt(at);
        if (c == '#' || text.startsWith("/*", at)) {
            return true;
        }
        return text.startsWith("--", at) && (at + 2 == text.length() || text.charAt(at + 2) <= ' ');
    }

    static int commentEnd(String text, int from) {
        boolean block = text.startsWith("/*", from);
        String end = block ? "*/" : "\n";
        int at = text.indexOf(end, from + (block ? 2 : 0));
        return at < 0 ? text.length() : at + end.length();
    }
}
