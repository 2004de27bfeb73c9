package io.mysql2dynamodb.analysis.question;

/** Names and texts as SQL has them. Texts are written for a session without {@code NO_BACKSLASH_ESCAPES}. */
public final class SqlName {

    private SqlName() {}

    /** A name between backticks. */
    public static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    /** A text as a literal. */
    public static String literal(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /** An account such as {@code reader@%}, as CURRENT_USER() gives it, in the form that GRANT takes. */
    public static String account(String current) {
        int at = current.lastIndexOf('@');
        return at < 0 ? literal(current) : literal(current.substring(0, at)) + "@" + literal(current.substring(at + 1));
    }
}
