package io.mysql2dynamodb.analysis.catalog;

import java.util.Locale;

/**
 * One word of a statement, as a lexer sees it.
 *
 * @param kind what it looks like
 * @param text a name without its quotes, a word as written, one other character; empty for a literal
 */
record SqlWord(Kind kind, String text) {

    /** What a word looks like. */
    enum Kind {
        /** A keyword, or a name without quotes. */
        PLAIN,
        /** A name in quotes. */
        QUOTED,
        /** One character that is part of no name. */
        SYMBOL,
        /** A text, or a user or system variable. */
        LITERAL
    }

    boolean isName() {
        return kind == Kind.PLAIN || kind == Kind.QUOTED;
    }

    boolean is(char symbol) {
        return kind == Kind.SYMBOL && text.charAt(0) == symbol;
    }

    /** The keyword in capitals that it may be; empty if it cannot be one. */
    String keyword() {
        return kind == Kind.PLAIN ? text.toUpperCase(Locale.ROOT) : "";
    }
}
