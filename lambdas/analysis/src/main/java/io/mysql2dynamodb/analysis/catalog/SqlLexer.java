package io.mysql2dynamodb.analysis.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts SQL into words, by MySQL's rules for comments, quotes and names. What stands in executable comments
 * ({@code /*!...}) counts; other comments do not. It never fails: an unclosed quote ends with the text. One use, one
 * thread.
 */
final class SqlLexer {

    private final String sql;
    private final boolean doubleQuotesName;
    private final boolean backslashEscapes;
    private final List<SqlWord> words = new ArrayList<>();
    private int at;

    private SqlLexer(String sql, String sqlMode) {
        this.sql = sql;
        this.doubleQuotesName = sqlMode.contains("ANSI_QUOTES");
        this.backslashEscapes = !sqlMode.contains("NO_BACKSLASH_ESCAPES");
    }

    /**
     * The words of a text.
     *
     * @param sqlMode the sql_mode under which MySQL reads it
     */
    static List<SqlWord> words(String sql, String sqlMode) {
        SqlLexer lexer = new SqlLexer(sql, sqlMode);
        while (lexer.at < sql.length()) {
            lexer.next();
        }
        return lexer.words;
    }

    private void next() {
        char c = sql.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
        } else if (c == '#' || (sql.startsWith("--", at) && (at + 2 == sql.length() || sql.charAt(at + 2) <= ' '))) {
            int end = sql.indexOf('\n', at);
            at = end < 0 ? sql.length() : end + 1;
        } else if (sql.startsWith("/*!", at)) {
            at += 3;
            skipDigits();
        } else if (sql.startsWith("/*", at)) {
            int end = sql.indexOf("*/", at + 2);
            at = end < 0 ? sql.length() : end + 2;
        } else if (sql.startsWith("*/", at)) {
            at += 2;
        } else if (c == '\'' || (c == '"' && !doubleQuotesName)) {
            quoted(c, backslashEscapes);
            add(SqlWord.Kind.LITERAL, "");
        } else if (c == '`' || c == '"') {
            add(SqlWord.Kind.QUOTED, quoted(c, false));
        } else if (c == '@') {
            variable();
        } else if (partOfName(c)) {
            int start = at;
            skipName();
            add(SqlWord.Kind.PLAIN, sql.substring(start, at));
        } else {
            at++;
            add(SqlWord.Kind.SYMBOL, String.valueOf(c));
        }
    }

    private void variable() {
        while (at < sql.length() && sql.charAt(at) == '@') {
            at++;
        }
        if (at < sql.length() && "'\"`".indexOf(sql.charAt(at)) >= 0) {
            quoted(sql.charAt(at), backslashEscapes && sql.charAt(at) != '`');
        } else {
            skipName();
        }
        add(SqlWord.Kind.LITERAL, "");
    }

    private String quoted(char quote, boolean escapes) {
        StringBuilder text = new StringBuilder();
        at++;
        while (at < sql.length()) {
            char c = sql.charAt(at++);
            if (c == '\\' && escapes && at < sql.length()) {
                text.append(sql.charAt(at++));
            } else if (c != quote) {
                text.append(c);
            } else if (at < sql.length() && sql.charAt(at) == quote) {
                text.append(quote);
                at++;
            } else {
                break;
            }
        }
        return text.toString();
    }

    private void skipName() {
        while (at < sql.length() && partOfName(sql.charAt(at))) {
            at++;
        }
    }

    private void skipDigits() {
        while (at < sql.length() && sql.charAt(at) >= '0' && sql.charAt(at) <= '9') {
            at++;
        }
    }

    private static boolean partOfName(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_'
                || c == '$'
                || c >= '\u0080';
    }

    private void add(SqlWord.Kind kind, String text) {
        words.add(new SqlWord(kind, text));
    }
}
