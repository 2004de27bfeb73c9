package io.mysql2dynamodb.analysis.document;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A normalised statement, which is one long line, broken before its clauses. Only white space changes. Text in quotes,
 * comments and parentheses stays on its line; a statement that has line breaks already stays as its author wrote it.
 */
final class SqlLines {

    private static final Set<String> CLAUSES = Set.of(
            "FROM",
            "WHERE",
            "GROUP",
            "HAVING",
            "ORDER",
            "LIMIT",
            "SET",
            "VALUES",
            "UNION",
            "FOR",
            "WINDOW",
            "ON DUPLICATE");
    private static final List<String> JOINS =
            List.of("INNER", "LEFT", "RIGHT", "CROSS", "NATURAL", "STRAIGHT_JOIN", "JOIN");
    private static final Set<String> CONDITIONS = Set.of("AND", "OR");

    /** A line that is read at a glance needs no breaks. */
    private static final int SHORT = 72;

    private SqlLines() {}

    static String of(String statement) {
        if (statement.length() <= SHORT || statement.indexOf('\n') >= 0) {
            return statement;
        }
        StringBuilder lines = new StringBuilder();
        String last = "";
        int depth = 0;
        int at = 0;
        while (at < statement.length()) {
            char c = statement.charAt(at);
            int end = at + 1;
            if (c == '\'' || c == '"' || c == '`') {
                int closing = statement.indexOf(c, at + 1);
                end = closing < 0 ? statement.length() : closing + 1;
            } else if (Character.isLetter(c)) {
                end = wordEnd(statement, at);
                String word = statement.substring(at, end).toUpperCase(Locale.ROOT);
                if (depth == 0 && last.equals(" ") && breaksBefore(statement, at, word, lines)) {
                    lines.setLength(lines.length() - 1);
                    lines.append('\n').append(CONDITIONS.contains(word) ? "  " : "");
                }
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth = Math.max(0, depth - 1);
            }
            last = statement.substring(at, end);
            lines.append(last);
            at = end;
        }
        return lines.toString();
    }

    private static boolean breaksBefore(String statement, int at, String word, StringBuilder before) {
        if (word.equals("ON")) {
            return statement.regionMatches(true, at, "ON DUPLICATE ", 0, 13);
        }
        if (CONDITIONS.contains(word)) {
            return !between(before);
        }
        if (JOINS.contains(word)) {
            return !endsInJoin(before);
        }
        return CLAUSES.contains(word) && !endsWithWord(before, "DELETE") && !(word.equals("FOR") && inHint(before));
    }

    /** INNER JOIN and LEFT OUTER JOIN are one thing. */
    private static boolean endsInJoin(StringBuilder before) {
        return JOINS.stream().anyMatch(join -> endsWithWord(before, join)) || endsWithWord(before, "OUTER");
    }

    /** USE INDEX FOR JOIN (..). */
    private static boolean inHint(StringBuilder before) {
        return endsWithWord(before, "INDEX") || endsWithWord(before, "KEY");
    }

    /** The AND of a BETWEEN, which is the first after it. */
    private static boolean between(StringBuilder before) {
        String line = before.substring(before.lastIndexOf("\n") + 1).toUpperCase(Locale.ROOT);
        int start = line.lastIndexOf(" BETWEEN ");
        return start >= 0 && !line.substring(start).contains(" AND ");
    }

    private static boolean endsWithWord(StringBuilder before, String word) {
        int start = before.length() - word.length() - 1;
        return start >= 0
                && before.substring(start, before.length() - 1).equalsIgnoreCase(word)
                && (start == 0 || !Character.isLetter(before.charAt(start - 1)));
    }

    private static int wordEnd(String statement, int start) {
        int end = start;
        while (end < statement.length()
                && (Character.isLetterOrDigit(statement.charAt(end)) || statement.charAt(end) == '_')) {
            end++;
        }
        return end;
    }
}
