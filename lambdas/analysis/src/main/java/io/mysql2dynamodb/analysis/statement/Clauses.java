package io.mysql2dynamodb.analysis.statement;

import java.util.Set;

/** Where clauses end that the parser is not given. */
final class Clauses {

    private Clauses() {}

    /** The token behind {@code USE INDEX FOR JOIN (a, b)} and the like. */
    static int behindIndexHint(int start, TokenRange range) {
        Tokens tokens = range.tokens();
        int at = start + 1;
        while (at < range.to() && !tokens.isSymbol(at, "(") && !tokens.isValue(at)) {
            at++;
        }
        int next = range.behindBracket(at);
        return tokens.isSymbol(next, ",") && isHint(tokens, next + 1) ? next + 1 : next;
    }

    private static boolean isHint(Tokens tokens, int index) {
        return tokens.isKeyword(index, "USE") || tokens.isKeyword(index, "FORCE") || tokens.isKeyword(index, "IGNORE");
    }

    /** The token behind {@code FOR UPDATE OF a, b SKIP LOCKED} and the like. */
    static int behindLock(int start, TokenRange range) {
        return end(start + 1, range, Set.of("FOR", "LIMIT", "UNION"));
    }

    /** The first of these keywords, or the closing bracket around the clause, or the end. */
    static int end(int start, TokenRange range, Set<String> after) {
        Tokens tokens = range.tokens();
        int at = start + 1;
        while (at < range.to() && !tokens.isSymbol(at, ")")) {
            if (tokens.kind(at) == Tokens.KEYWORD && after.contains(tokens.upper(at))) {
                return at;
            }
            at = tokens.isSymbol(at, "(") ? range.behindBracket(at) : at + 1;
        }
        return at;
    }
}
