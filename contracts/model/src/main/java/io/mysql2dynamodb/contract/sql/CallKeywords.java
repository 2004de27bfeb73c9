package io.mysql2dynamodb.contract.sql;

import io.mysql2dynamodb.contract.sql.SqlWord.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The keywords that some functions take inside their brackets: {@code TIMESTAMPDIFF(DAY, a, b)}, {@code EXTRACT(YEAR FROM
 * d)}, {@code TRIM(LEADING '0' FROM t)}, {@code CONVERT(t USING latin1)}. The parser sees a plain call instead.
 *
 * @param form how the call is written with its keywords
 * @param instead what the parser sees instead of words, by their index
 */
record CallKeywords(SqlNode.Call.Form form, Map<Integer, String> instead) {

    private static final Set<String> SIDES = Set.of("LEADING", "TRAILING", "BOTH");
    private static final Set<String> CHARSETS = Set.of(
            "UTF8MB4", "UTF8", "LATIN1", "ASCII", "BINARY", "UCS2", "UTF8MB3", "UTF16", "LATIN2", "CP1250", "CP1251",
            "GBK", "SJIS");

    /**
     * Finds those of a call.
     *
     * @param open index of its opening bracket
     * @return empty when the function takes keywords and they are not there
     */
    static Optional<CallKeywords> of(String function, List<SqlWord> words, int open) {
        return switch (function) {
            case "TIMESTAMPDIFF", "TIMESTAMPADD" ->
                unit(words, open)
                        .filter(unit -> is(words, open + 2, ","))
                        .map(unit -> new CallKeywords(
                                new SqlNode.Call.Form(unit + ", ", ", ", ""), Map.of(open + 1, "", open + 2, "")));
            case "EXTRACT" ->
                unit(words, open)
                        .filter(unit -> isName(words, open + 2, "FROM"))
                        .map(unit -> new CallKeywords(
                                new SqlNode.Call.Form(unit + " FROM ", ", ", ""), Map.of(open + 1, "", open + 2, "")));
            case "TRIM" -> Optional.of(trim(words, open));
            case "CONVERT" -> convert(words, open);
            default -> Optional.of(new CallKeywords(SqlNode.Call.Form.PLAIN, Map.of()));
        };
    }

    private static CallKeywords trim(List<SqlWord> words, int open) {
        Map<Integer, String> instead = new HashMap<>();
        String side = name(words, open + 1).filter(SIDES::contains).orElse("");
        if (!side.isEmpty()) {
            instead.put(open + 1, "");
        }
        int first = side.isEmpty() ? open + 1 : open + 2;
        int from = first;
        int depth = 0;
        while (from < words.size()
                && depth >= 0
                && !(depth == 0 && words.get(from).isName("FROM"))) {
            depth += words.get(from).is("(") ? 1 : words.get(from).is(")") ? -1 : 0;
            from++;
        }
        if (from >= words.size() || depth < 0) {
            return new CallKeywords(SqlNode.Call.Form.PLAIN, Map.of());
        }
        boolean blanks = from == first;
        instead.put(from, blanks ? "" : ",");
        String before = side.isEmpty() ? "" : side + " ";
        return new CallKeywords(
                blanks
                        ? new SqlNode.Call.Form(before + "FROM ", ", ", "")
                        : new SqlNode.Call.Form(before, " FROM ", ""),
                instead);
    }

    private static Optional<CallKeywords> convert(List<SqlWord> words, int open) {
        int close = open + 1;
        for (int depth = 0; close < words.size() && depth >= 0; close++) {
            depth += words.get(close).is("(") ? 1 : words.get(close).is(")") ? -1 : 0;
        }
        int using = close - 3;
        if (using <= open || !isName(words, using, "USING")) {
            return Optional.empty();
        }
        return name(words, using + 1)
                .filter(CHARSETS::contains)
                .map(charset -> new CallKeywords(
                        new SqlNode.Call.Form("", ", ", " USING " + charset), Map.of(using, "", using + 1, "")));
    }

    private static Optional<String> unit(List<SqlWord> words, int open) {
        return name(words, open + 1).filter(SqlVocabulary.UNITS::contains);
    }

    private static Optional<String> name(List<SqlWord> words, int index) {
        return index < words.size() && words.get(index).kind() == Kind.NAME
                ? Optional.of(words.get(index).upper())
                : Optional.empty();
    }

    private static boolean isName(List<SqlWord> words, int index, String name) {
        return index < words.size() && words.get(index).isName(name);
    }

    private static boolean is(List<SqlWord> words, int index, String symbol) {
        return index < words.size() && words.get(index).is(symbol);
    }
}
