package io.mysql2dynamodb.analysis.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The arguments of a call without the words that only this function has, such as the type of a CAST. */
final class CallArguments {

    private CallArguments() {}

    /** What must be written with commas between, of what stands between a function's brackets. */
    static List<TokenRange> of(String function, TokenRange range) {
        return switch (function) {
            case "CAST" -> before(range, Set.of("AS"), false);
            case "CHAR" -> before(range, Set.of("USING"), false);
            case "CONVERT" -> before(range, Set.of("USING"), true);
            case "WEIGHT_STRING" -> before(range, Set.of("AS", "LEVEL"), false);
            case "JSON_VALUE" -> before(range, Set.of("RETURNING", "NULL", "ERROR", "DEFAULT", "ON"), false);
            case "GROUP_CONCAT" -> before(range, Set.of("ORDER", "SEPARATOR"), false);
            case "EXTRACT" -> behind(range, Set.of("FROM"), false);
            case "TIMESTAMPADD", "TIMESTAMPDIFF", "GET_FORMAT" -> behind(range, Set.of(), true);
            case "TRIM" -> {
                boolean side = range.tokens().kind(range.from()) == Tokens.KEYWORD;
                yield separated(range.part(side ? range.from() + 1 : range.from(), range.to()), Set.of("FROM"));
            }
            case "SUBSTRING" -> separated(range, Set.of("FROM", "FOR"));
            case "POSITION" -> separated(range, Set.of("IN"));
            default -> List.of(range);
        };
    }

    private static List<TokenRange> before(TokenRange range, Set<String> keywords, boolean comma) {
        return List.of(range.part(range.from(), first(range, keywords, comma)));
    }

    private static List<TokenRange> behind(TokenRange range, Set<String> keywords, boolean comma) {
        return List.of(range.part(first(range, keywords, comma) + 1, range.to()));
    }

    /** What stands between keywords that are commas in other words. */
    private static List<TokenRange> separated(TokenRange range, Set<String> keywords) {
        List<TokenRange> parts = new ArrayList<>();
        TokenRange rest = range;
        for (int at = first(rest, keywords, false); at < range.to(); at = first(rest, keywords, false)) {
            if (at > rest.from()) {
                parts.add(rest.part(rest.from(), at));
            }
            rest = rest.part(at + 1, range.to());
        }
        parts.add(rest);
        return parts;
    }

    /** The first of these keywords outside of brackets, or, if wanted, the first comma; the end where there is none. */
    private static int first(TokenRange range, Set<String> keywords, boolean comma) {
        int keyword = range.find(range.from(), keywords);
        return comma ? Math.min(keyword, range.commaSeparated().get(0).to()) : keyword;
    }
}
