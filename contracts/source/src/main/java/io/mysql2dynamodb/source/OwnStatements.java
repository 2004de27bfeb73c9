package io.mysql2dynamodb.source;

import java.util.regex.Pattern;

/**
 * Statements of the orchestrator itself, told apart from the application's: in logs and in digests, which drop comments but
 * keep optimizer hints, each has a query block's name (https://dev.mysql.com/doc/refman/8.0/en/optimizer-hints.html), which
 * changes nothing. MySQL before 5.7.8 takes it for a comment.
 */
public final class OwnStatements {

    private static final String SELECT = "SELECT ";
    private static final String HINTS = "/*+ ";
    private static final String HINT = HINTS + "QB_NAME(mysql2dynamodb) ";
    private static final Pattern MARK = Pattern.compile("(?i)/\\*\\+\\s*QB_NAME\\s*\\(\\s*`?mysql2dynamodb`?\\s*\\)");

    private OwnStatements() {}

    /** A SELECT with the mark; every other statement as it is. */
    static String marked(String sql) {
        if (!sql.startsWith(SELECT)) {
            return sql;
        }
        String rest = sql.substring(SELECT.length());
        // a second comment with hints would be ignored, and with it the limit of what a question may take
        return SELECT + HINT + (rest.startsWith(HINTS) ? rest.substring(HINTS.length()) : "*/ " + rest);
    }

    /** Whether a statement, as a log or a digest has it, bears the mark. */
    public static boolean isMarked(String sql) {
        return MARK.matcher(sql).find();
    }
}
