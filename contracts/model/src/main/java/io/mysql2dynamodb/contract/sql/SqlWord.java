package io.mysql2dynamodb.contract.sql;

import java.util.Locale;

/**
 * One lexical part of a fragment.
 *
 * @param kind what it is
 * @param text the decoded name or text; otherwise as written
 * @param at index of its first character in the fragment
 */
record SqlWord(Kind kind, String text, int at) {

    enum Kind {
        /** A name or keyword without quotes. */
        NAME,
        /** A name in backticks, decoded. */
        QUOTED_NAME,
        /** A text literal, decoded. */
        TEXT,
        /** A decimal number. */
        NUMBER,
        /** A hexadecimal literal, as {@code x'..'}. */
        HEX,
        /** An operator or punctuation mark. */
        SYMBOL
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    /** In upper case, when it is ASCII: no other letter, however alike, makes a keyword. */
    String upper() {
        return text.chars().allMatch(c -> c < 128) ? text.toUpperCase(Locale.ROOT) : text;
    }

    /** Whether it is this name without quotes, in whatever case. */
    boolean isName(String name) {
        return kind == Kind.NAME && upper().equals(name);
    }

    /** Whether it may end an operand, so that another operand cannot follow. */
    boolean endsOperand() {
        return kind != Kind.SYMBOL || text.equals(")");
    }
}
