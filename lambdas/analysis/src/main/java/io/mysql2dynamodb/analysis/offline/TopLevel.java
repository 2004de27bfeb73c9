package io.mysql2dynamodb.analysis.offline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at a statement outside of its parentheses, texts and names. */
final class TopLevel {

    private static final Pattern PIECE = Pattern.compile(
            "'(?:[^'\\\\]|\\\\.|'')*+'|\"(?:[^\"\\\\]|\\\\.|\"\")*+\"|`(?:[^`]|``)*+`|[()]|\\bUNION\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private TopLevel() {}

    /** Whether a statement is a UNION of several. */
    static boolean hasUnion(String sql) {
        Matcher piece = PIECE.matcher(sql);
        int depth = 0;
        while (piece.find()) {
            String text = piece.group();
            if (text.equals("(")) {
                depth++;
            } else if (text.equals(")")) {
                depth--;
            } else if (depth == 0 && text.equalsIgnoreCase("UNION")) {
                return true;
            }
        }
        return false;
    }
}
