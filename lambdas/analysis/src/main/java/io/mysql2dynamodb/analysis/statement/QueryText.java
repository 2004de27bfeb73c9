package io.mysql2dynamodb.analysis.statement;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A query written anew for the parser, which knows many databases' SQL but not all of MySQL's. Names become {@code n<i>} and
 * functions {@code f<i>}, where i is the index of the token, so that no name means anything to the parser and every node
 * tells where it stands; lists behind IN become {@code :l<i>}. What only MySQL has, such as hints of indexes, types of CAST
 * and units of intervals, is left out or put in words that all have. Not thread-safe.
 */
final class QueryText {

    private static final Set<String> TAKEN = Set.of(
            "SELECT",
            "DISTINCT",
            "FROM",
            "WHERE",
            "AND",
            "OR",
            "NOT",
            "XOR",
            "IN",
            "EXISTS",
            "BETWEEN",
            "LIKE",
            "IS",
            "AS",
            "JOIN",
            "INNER",
            "LEFT",
            "RIGHT",
            "OUTER",
            "CROSS",
            "NATURAL",
            "ON",
            "USING",
            "GROUP",
            "BY",
            "HAVING",
            "ORDER",
            "LIMIT",
            "OFFSET",
            "UNION",
            "ALL",
            "EXCEPT",
            "INTERSECT",
            "WITH",
            "RECURSIVE",
            "CASE",
            "WHEN",
            "THEN",
            "ELSE",
            "END",
            "ANY",
            "REGEXP",
            "UNKNOWN",
            "ESCAPE",
            "VALUES",
            "NULL",
            "DESC",
            "ASC");
    private static final Set<String> LEFT_OUT = Set.of(
            "HIGH_PRIORITY",
            "SQL_SMALL_RESULT",
            "SQL_BIG_RESULT",
            "SQL_BUFFER_RESULT",
            "SQL_NO_CACHE",
            "SQL_CACHE",
            "SQL_CALC_FOUND_ROWS",
            "BINARY",
            "LATERAL",
            "ROW",
            "INTERVAL");
    private static final Set<String> AFTER_INTO =
            Set.of("FROM", "WHERE", "GROUP", "HAVING", "ORDER", "LIMIT", "FOR", "LOCK", "UNION");
    private static final Set<String> AFTER_WINDOW = Set.of("ORDER", "LIMIT", "FOR", "LOCK", "UNION", "INTO");
    private static final Set<String> AFTER_GROUPING = Set.of(
            "HAVING", "ORDER", "LIMIT", "UNION", "WHERE", "FOR", "LOCK", "WINDOW", "INTO", "EXCEPT", "INTERSECT");

    private final Tokens tokens;
    private final StringBuilder out = new StringBuilder(256);
    private final Set<Integer> windowed = new HashSet<>();
    private final Set<String> leftOut = new LinkedHashSet<>();
    private int[] offsets = new int[64];
    private int[] indexes = new int[64];
    private int marks;
    private boolean locking;
    private int groupingDepth = -1;
    private int depth;

    QueryText(Tokens tokens) {
        this.tokens = tokens;
    }

    String text() {
        return out.toString();
    }

    int length() {
        return out.length();
    }

    /** Whether the query locks the rows that it reads. */
    boolean locking() {
        return locking;
    }

    /** Whether the function at that index is one over a window. */
    boolean isWindowed(int index) {
        return windowed.contains(index);
    }

    /** What was left out that reads or changes something, by name. */
    Set<String> leftOut() {
        return leftOut;
    }

    /** The token that was written at a position of the text. */
    int tokenAt(int position) {
        int found = 0;
        for (int i = 0; i < marks && offsets[i] <= position; i++) {
            found = indexes[i];
        }
        return found;
    }

    /** Adds words of its own. */
    QueryText add(String words) {
        out.append(words).append(' ');
        return this;
    }

    /** Adds a part of the statement. */
    QueryText add(TokenRange range) {
        write(range.from(), range.to());
        return this;
    }

    private void write(int from, int to) {
        TokenRange range = new TokenRange(tokens, from, to);
        int i = from;
        while (i < to) {
            mark(i);
            i = switch (tokens.kind(i)) {
                case Tokens.VALUE -> value(i, "?", from);
                case Tokens.VALUES -> value(i, "?, ?", from);
                case Tokens.PREFIX -> put("'p'", i + 1);
                case Tokens.ROW -> put(tokens.count(i) == 1 ? "(?)" : "(?, ?)", i + 1);
                case Tokens.LIST -> put("(:l" + i + ")", i + 1);
                case Tokens.NAME -> name(i, range);
                case Tokens.SYSTEM_VARIABLE -> put("?", i + 1);
                case Tokens.FUNCTION -> function(i, range);
                case Tokens.SYMBOL -> symbol(i);
                default -> keyword(i, range);
            };
        }
    }

    private int put(String words, int next) {
        out.append(words).append(' ');
        return next;
    }

    private void mark(int index) {
        if (marks == offsets.length) {
            offsets = Arrays.copyOf(offsets, marks * 2);
            indexes = Arrays.copyOf(indexes, marks * 2);
        }
        offsets[marks] = out.length();
        indexes[marks++] = index;
    }

    /** A value; one that follows an operand is a quoted alias, and so is one behind AS. */
    private int value(int i, String marksOfValues, int from) {
        String before = tokens.symbol(i - 1);
        if (before.equals("->") || before.equals("->>")) {
            return put(marksOfValues.replaceFirst("\\?", "'x'"), i + 1);
        }
        boolean as = tokens.isKeyword(i - 1, "AS");
        if (as || (i > from && tokens.endsOperand(i - 1))) {
            return put((as ? "" : "AS ") + "n" + i + marksOfValues.substring(1), i + 1);
        }
        return put(marksOfValues, i + 1);
    }

    private int name(int i, TokenRange range) {
        int behind = range.behindName(i);
        if (behind > i + 1 && tokens.kind(behind - 1) == Tokens.FUNCTION) {
            return behind - 1;
        }
        return put("n" + i, i + 1);
    }

    private int symbol(int i) {
        String symbol = tokens.symbol(i);
        switch (symbol) {
            case "(" -> depth++;
            case ")" -> {
                depth--;
                if (groupingDepth > depth) {
                    groupingDepth = -1;
                }
            }
            case "<=>" -> {
                return put("=", i + 1);
            }
            case "&&" -> {
                return put("AND", i + 1);
            }
            case "||" -> {
                return put("OR", i + 1);
            }
            case "!" -> {
                return put("NOT", i + 1);
            }
            case ":=" -> {
                return put("+", i + 1);
            }
            case "-", "+" -> {
                if (!tokens.endsOperand(i - 1) && (tokens.isSymbol(i - 1, "-") || tokens.isSymbol(i - 1, "+"))) {
                    return i + 1;
                }
            }
            default -> {}
        }
        return put(symbol, i + 1);
    }

    private int function(int i, TokenRange range) {
        String function = tokens.upper(i);
        int end = range.behindBracket(i + 1) - 1;
        put("f" + i + "(", i + 1);
        boolean first = true;
        for (TokenRange argument : CallArguments.of(function, new TokenRange(tokens, i + 2, end))) {
            out.append(first ? "" : ", ");
            add(argument);
            first = false;
        }
        put(")", end + 1);
        int next = end + 1;
        if (tokens.isKeyword(next, "AGAINST")) {
            next = range.behindBracket(next + 1);
        }
        if (tokens.isKeyword(next, "RESPECT")
                || (tokens.isKeyword(next, "IGNORE") && tokens.isKeyword(next + 1, "NULLS"))) {
            next += 2;
        }
        if (tokens.isKeyword(next, "OVER")) {
            windowed.add(i);
            leftOut.add(function + " over a window");
            next = tokens.isSymbol(next + 1, "(") ? range.behindBracket(next + 1) : next + 2;
        }
        return next;
    }

    private int keyword(int i, TokenRange range) {
        String word = tokens.upper(i);
        if (LEFT_OUT.contains(word) || Grammar.UNITS.contains(word) || Grammar.COMPOUND_UNITS.contains(word)) {
            return i + 1;
        }
        switch (word) {
            case "TRUE", "FALSE" -> {
                boolean state = tokens.isKeyword(i - 1, "IS") || tokens.isKeyword(i - 1, "NOT");
                return put(state && isState(i) ? word : "?", i + 1);
            }
            case "DUAL" -> {
                return put("n" + i, i + 1);
            }
            case "DEFAULT", "NOW", "CURDATE", "CURTIME", "CURRENT_USER", "UTC_DATE", "UTC_TIME", "UTC_TIMESTAMP" -> {
                return put(tokens.isSymbol(i + 1, "(") ? "f" + i : "?", i + 1);
            }
            case "DATE", "TIME", "TIMESTAMP", "SOUNDS" -> {
                return i + 1;
            }
            case "COLLATE" -> {
                return i + 2;
            }
            case "DIV" -> {
                return put("/", i + 1);
            }
            case "MOD" -> {
                return put("%", i + 1);
            }
            case "STRAIGHT_JOIN" -> {
                return tokens.endsOperand(i - 1) ? put("JOIN", i + 1) : i + 1;
            }
            case "MEMBER" -> {
                return put("= f" + i, i + 2);
            }
            case "TABLE" -> {
                return put("SELECT * FROM", i + 1);
            }
            case "MATCH" -> {
                return bareMatch(i, range);
            }
            case "JSON_TABLE" -> {
                leftOut.add("JSON_TABLE");
                return put("(SELECT ?)", range.behindBracket(i + 1));
            }
            case "USE", "FORCE", "IGNORE" -> {
                return Clauses.behindIndexHint(i, range);
            }
            case "PARTITION" -> {
                return range.behindBracket(i + 1);
            }
            case "FOR" -> {
                locking = true;
                return Clauses.behindLock(i, range);
            }
            case "LOCK" -> {
                locking = true;
                return i + 4;
            }
            case "INTO" -> {
                return Clauses.end(i, range, AFTER_INTO);
            }
            case "WINDOW" -> {
                return Clauses.end(i, range, AFTER_WINDOW);
            }
            default -> {
                return plain(i, word);
            }
        }
    }

    private int plain(int i, String word) {
        if (word.equals("WITH") && tokens.isKeyword(i + 1, "ROLLUP")) {
            return i + 2;
        }
        if (word.equals("GROUP")) {
            groupingDepth = depth;
        } else if (AFTER_GROUPING.contains(word) && groupingDepth == depth) {
            groupingDepth = -1;
        } else if ((word.equals("ASC") || word.equals("DESC")) && groupingDepth == depth) {
            return i + 1;
        }
        if (!TAKEN.contains(word)) {
            throw UnreadableQueryException.near(i, tokens);
        }
        return put(word, i + 1);
    }

    private boolean isState(int i) {
        return tokens.isKeyword(i - 1, "IS") || tokens.isKeyword(i - 2, "IS");
    }

    /** {@code MATCH a, b AGAINST (..)} without brackets around its columns. */
    private int bareMatch(int i, TokenRange range) {
        int against = range.find(i, Set.of("AGAINST"));
        put("f" + i + "(", i);
        write(i + 1, against);
        put(")", i);
        return range.behindBracket(against + 1);
    }
}
