package io.mysql2dynamodb.analysis.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A part of a statement's tokens, looked through without what stands in brackets.
 *
 * @param tokens the statement
 * @param from the first token
 * @param to the token behind the last
 */
record TokenRange(Tokens tokens, int from, int to) {

    static TokenRange all(Tokens tokens) {
        return new TokenRange(tokens, 0, tokens.size());
    }

    boolean isEmpty() {
        return from >= to;
    }

    TokenRange part(int first, int end) {
        return new TokenRange(tokens, Math.min(first, to), Math.min(end, to));
    }

    /** The token behind the bracket that closes the one at an index. */
    int behindBracket(int open) {
        int depth = 0;
        for (int i = open; i < to; i++) {
            if (tokens.isSymbol(i, "(")) {
                depth++;
            } else if (tokens.isSymbol(i, ")")) {
                depth--;
                if (depth == 0) {
                    return i + 1;
                }
            }
        }
        return to;
    }

    /** The first of these keywords outside of brackets, from an index on; the end where there is none. */
    int find(int start, Set<String> keywords) {
        for (int i = start; i < to; i++) {
            if (tokens.isSymbol(i, "(")) {
                i = behindBracket(i) - 1;
            } else if (tokens.kind(i) == Tokens.KEYWORD && keywords.contains(tokens.upper(i))) {
                return i;
            }
        }
        return to;
    }

    /** Where ON DUPLICATE KEY UPDATE begins; the end where it does not. */
    int findOnDuplicate(int start) {
        for (int i = find(start, Set.of("ON")); i < to; i = find(i + 1, Set.of("ON"))) {
            if (tokens.isKeyword(i + 1, "DUPLICATE")) {
                return i;
            }
        }
        return to;
    }

    /** Whether it has that keyword anywhere, in brackets too. */
    boolean has(String keyword) {
        for (int i = from; i < to; i++) {
            if (tokens.isKeyword(i, keyword)) {
                return true;
            }
        }
        return false;
    }

    /** What stands between commas outside of brackets. */
    List<TokenRange> commaSeparated() {
        List<TokenRange> parts = new ArrayList<>();
        int start = from;
        for (int i = from; i < to; i++) {
            if (tokens.isSymbol(i, "(")) {
                i = behindBracket(i) - 1;
            } else if (tokens.isSymbol(i, ",")) {
                parts.add(part(start, i));
                start = i + 1;
            }
        }
        parts.add(part(start, to));
        return parts;
    }

    /** The index behind a name with dots that begins at an index. */
    int behindName(int start) {
        int i = start + 1;
        while (i + 1 < to && tokens.isSymbol(i, ".")) {
            i += 2;
        }
        return i;
    }
}
