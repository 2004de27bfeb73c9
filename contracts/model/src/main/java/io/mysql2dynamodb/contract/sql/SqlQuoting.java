package io.mysql2dynamodb.contract.sql;

/** Names and text as MySQL reads them with {@code sql_mode 'ALLOW_INVALID_DATES'}: backticks around names, backslash an escape in text. */
public final class SqlQuoting {

    private SqlQuoting() {}

    /** A name in backticks, whatever it contains. */
    public static String name(String name) {
        return '`' + name.replace("`", "``") + '`';
    }

    /** A column in backticks behind its table or alias. */
    public static String column(String qualifier, String column) {
        return name(qualifier) + '.' + name(column);
    }

    /** A text literal. */
    public static String text(String value) {
        StringBuilder literal = new StringBuilder(value.length() + 2).append('\'');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\'' -> literal.append("''");
                case '\\' -> literal.append("\\\\");
                case 0 -> literal.append("\\0");
                case 26 -> literal.append("\\Z");
                default -> literal.append(c);
            }
        }
        return literal.append('\'').toString();
    }
}
