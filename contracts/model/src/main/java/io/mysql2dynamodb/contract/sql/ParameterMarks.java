package io.mysql2dynamodb.contract.sql;

import java.util.Collections;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/**
 * Parameters of a statement while it is read: each {@code ?} is a text that no statement may hold otherwise, so that
 * expressions with parameters are judged as any other, and is a {@code ?} again when the statement is written.
 */
final class ParameterMarks {

    /** Of Unicode's private use area, which means nothing to anybody. */
    private static final char MARK = '\uE000';

    private static final Pattern RENDERED = Pattern.compile("'" + MARK + "([0-9]+)'");

    private ParameterMarks() {}

    /**
     * The statement with a text for each {@code ?} outside of quotes.
     *
     * @throws UnsafeSqlException when the statement holds such a text itself, or a quote is not closed
     */
    static String marked(String sql) {
        if (sql.indexOf(MARK) >= 0) {
            throw new UnsafeSqlException(sql, "the character U+E000", "remove it");
        }
        StringBuilder marked = new StringBuilder(sql.length() + 16);
        int count = 0;
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            int end = at + 1;
            if (c == '\'' || c == '"' || c == '`') {
                end = new QuotedText(sql, at).end();
            }
            if (c == '?') {
                marked.append('\'').append(text(count++)).append('\'');
            } else {
                marked.append(sql, at, end);
            }
            at = end;
        }
        return marked.toString();
    }

    /** The text of a parameter, counted from 0. */
    static String text(int index) {
        return MARK + Integer.toString(index);
    }

    /** Which parameter a node is, if it is one. */
    static OptionalInt index(SqlNode node) {
        boolean mark = node instanceof SqlNode.Text text && text.value().indexOf(MARK) == 0;
        return mark
                ? OptionalInt.of(Integer.parseInt(((SqlNode.Text) node).value().substring(1)))
                : OptionalInt.empty();
    }

    /** Whether a word is a parameter. */
    static boolean in(SqlWord word) {
        return word.kind() == SqlWord.Kind.TEXT && word.text().indexOf(MARK) >= 0;
    }

    /** Rendered SQL with as many {@code ?} for each parameter as it has values. */
    static String replaced(String rendered, IntUnaryOperator values) {
        return RENDERED.matcher(rendered)
                .replaceAll(found -> String.join(
                        ", ", Collections.nCopies(values.applyAsInt(Integer.parseInt(found.group(1))), "?")));
    }
}
