package io.mysql2dynamodb.analysis.statement;

import java.util.Set;

/**
 * Where MySQL's grammar asks for a word that is a name elsewhere. Told by the words before it and the brackets around it,
 * as far as the statements need it that touch rows.
 */
final class Grammar {

    /** Flexible words that may be taken for keywords below. */
    private static final Set<String> MEANT = Set.of(
            "OFFSET",
            "END",
            "AGAINST",
            "BOOLEAN",
            "LANGUAGE",
            "MODE",
            "QUERY",
            "EXPANSION",
            "ROLLUP",
            "DUPLICATE",
            "SHARE",
            "NOWAIT",
            "SKIP",
            "LOCKED",
            "QUICK",
            "SQL_NO_CACHE",
            "SQL_CACHE",
            "SQL_BUFFER_RESULT",
            "ESCAPE",
            "ANY",
            "UNKNOWN",
            "VALUE",
            "SOUNDS",
            "MEMBER",
            "DATE",
            "TIME",
            "TIMESTAMP",
            "NOW",
            "CURDATE",
            "CURTIME",
            "MICROSECOND",
            "SECOND",
            "MINUTE",
            "HOUR",
            "DAY",
            "WEEK",
            "MONTH",
            "QUARTER",
            "YEAR",
            "UNBOUNDED",
            "PRECEDING",
            "FOLLOWING",
            "CURRENT",
            "ROWS",
            "GROUPS",
            "NULLS",
            "RESPECT",
            "SIGNED",
            "DATETIME",
            "JSON",
            "NCHAR",
            "COLUMNS",
            "DO");

    static final Set<String> UNITS =
            Set.of("MICROSECOND", "SECOND", "MINUTE", "HOUR", "DAY", "WEEK", "MONTH", "QUARTER", "YEAR");

    /** Units that are reserved words. */
    static final Set<String> COMPOUND_UNITS = Set.of(
            "YEAR_MONTH",
            "DAY_HOUR",
            "DAY_MINUTE",
            "DAY_SECOND",
            "DAY_MICROSECOND",
            "HOUR_MINUTE",
            "HOUR_SECOND",
            "HOUR_MICROSECOND",
            "MINUTE_SECOND",
            "MINUTE_MICROSECOND",
            "SECOND_MICROSECOND");

    private static final Set<String> UNIT_FIRST = Set.of("EXTRACT", "TIMESTAMPADD", "TIMESTAMPDIFF");

    /** Reserved words that are functions where a bracket follows. */
    private static final Set<String> RESERVED_FUNCTIONS = Set.of(
            "IF",
            "LEFT",
            "RIGHT",
            "REPLACE",
            "INSERT",
            "MOD",
            "CONVERT",
            "CHAR",
            "REPEAT",
            "DATABASE",
            "MATCH",
            "CURRENT_USER",
            "UTC_DATE",
            "UTC_TIME",
            "UTC_TIMESTAMP");

    /** Words behind which a word with a bracket is a table or the like, not a function. */
    private static final Set<String> BEFORE_NAMES = Set.of(
            "INTO",
            "TABLE",
            "JOIN",
            "FROM",
            "UPDATE",
            "INDEX",
            "KEY",
            "WITH",
            "RECURSIVE",
            "AS",
            "WINDOW",
            "REFERENCES",
            "IGNORE",
            "LOW_PRIORITY",
            "DELAYED",
            "HIGH_PRIORITY",
            "VIEW",
            "CALL",
            "TRUNCATE");

    private static final Set<String> LOCKS = Set.of("UPDATE", "SHARE", "SKIP");

    private Grammar() {}

    /** A keyword as the standard writes it; digests print functions that need no brackets by the name of another. */
    static String written(String keyword) {
        return switch (keyword) {
            case "NOW" -> "CURRENT_TIMESTAMP";
            case "CURDATE" -> "CURRENT_DATE";
            case "CURTIME" -> "CURRENT_TIME";
            default -> keyword;
        };
    }

    static boolean means(Word word) {
        return MEANT.contains(word.upper());
    }

    static boolean isReservedFunction(Word word) {
        return RESERVED_FUNCTIONS.contains(word.upper());
    }

    /** Whether a word before a bracket, at the end of the tokens, names something that is no function. */
    static boolean isNameBeforeBracket(Tokens tokens, boolean inInsertHead) {
        int before = tokens.size() - 1;
        if (tokens.isSymbol(before, ".")) {
            before -= 2;
        }
        byte kind = tokens.kind(before);
        if (kind == Tokens.KEYWORD) {
            String keyword = tokens.upper(before);
            return BEFORE_NAMES.contains(keyword)
                    || (inInsertHead && (keyword.equals("INSERT") || keyword.equals("REPLACE")));
        }
        return kind == Tokens.NAME || tokens.isSymbol(before, ")") || kind == Tokens.LIST;
    }

    /**
     * Whether a flexible word is a keyword at the end of the tokens.
     *
     * @param around the function or keyword in front of the open bracket, or an empty text
     * @param next the next character that is no space
     * @param inCase whether a CASE is open
     * @param unitAwaited whether an INTERVAL still has no unit
     */
    static boolean isKeyword(Word word, Tokens tokens, String around, char next, boolean inCase, boolean unitAwaited) {
        int last = tokens.size() - 1;
        if (tokens.isSymbol(last, ".") || next == '.') {
            return false;
        }
        String upper = word.upper();
        boolean value = next == '\'' || next == '"' || next == '?';
        return switch (upper) {
            case "OFFSET" -> tokens.isValue(last) && tokens.isKeyword(last - 1, "LIMIT");
            case "END" -> inCase;
            case "AGAINST" -> next == '(';
            case "BOOLEAN", "LANGUAGE", "MODE", "QUERY", "EXPANSION" ->
                around.equals("AGAINST") || tokens.isKeyword(last, "SHARE");
            case "ROLLUP" -> tokens.isKeyword(last, "WITH");
            case "DUPLICATE" -> tokens.isKeyword(last, "ON");
            case "SHARE" -> tokens.isKeyword(last, "IN") || tokens.isKeyword(last, "FOR");
            case "NOWAIT", "SKIP", "LOCKED" ->
                LOCKS.contains(tokens.upper(last))
                        || tokens.isKeyword(last - 1, "OF")
                        || (tokens.isSymbol(last - 1, ",") && next == 0);
            case "QUICK" -> tokens.isKeyword(last, "DELETE") || tokens.isKeyword(last, "LOW_PRIORITY");
            case "SQL_NO_CACHE", "SQL_CACHE", "SQL_BUFFER_RESULT" -> true;
            case "ESCAPE" -> tokens.kind(last) == Tokens.VALUE || tokens.kind(last) == Tokens.PREFIX;
            case "ANY" -> next == '(' && tokens.kind(last) == Tokens.SYMBOL;
            case "UNKNOWN" -> tokens.isKeyword(last, "IS") || tokens.isKeyword(last, "NOT");
            case "VALUE" -> next == '(' && !tokens.isKeyword(last, "INTO") && tokens.endsOperand(last);
            case "SOUNDS" -> next == 'L' || next == 'l';
            case "MEMBER" -> next == 'O' || next == 'o';
            case "DATE", "TIME", "TIMESTAMP" -> value || isType(around, tokens, last);
            case "SIGNED", "DATETIME", "JSON", "NCHAR" -> isType(around, tokens, last);
            case "NOW", "CURDATE", "CURTIME" -> next != '(' && !word.named();
            case "UNBOUNDED", "PRECEDING", "FOLLOWING", "CURRENT", "ROWS", "GROUPS" -> around.equals("OVER");
            case "NULLS", "RESPECT" ->
                next == 'N' || next == 'n' || tokens.isKeyword(last, "RESPECT") || tokens.isKeyword(last, "IGNORE");
            case "YEAR" -> unit(tokens, around, last, unitAwaited) || isType(around, tokens, last);
            default -> UNITS.contains(upper) ? unit(tokens, around, last, unitAwaited) : around.equals("JSON_TABLE");
        };
    }

    private static boolean unit(Tokens tokens, String around, int last, boolean unitAwaited) {
        return (unitAwaited && tokens.endsOperand(last)) || (UNIT_FIRST.contains(around) && tokens.isSymbol(last, "("));
    }

    private static boolean isType(String around, Tokens tokens, int last) {
        return switch (around) {
            case "CAST" -> tokens.isKeyword(last, "AS");
            case "CONVERT" -> tokens.isSymbol(last, ",");
            default -> false;
        };
    }
}
