package io.mysql2dynamodb.contract.sql;

import io.mysql2dynamodb.contract.sql.SqlWord.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A fragment re-written so that the parser sees operators, brackets and admitted keywords only: every column and literal
 * becomes {@code v<n>}, every function {@code f<n>}, every cast type {@code t<n>}. So no name, literal or quoting can mean anything to the parser.
 */
final class NeutralText {

    private static final int MOST_OPEN_BRACKETS = 20;
    private static final int MOST_SIGNS_IN_A_ROW = 4;
    private static final int MOST_OPERATORS = 200;
    private static final Pattern NEUTRAL = Pattern.compile("[vft][0-9]+");

    private final String fragment;
    private final List<SqlWord> words;
    private final StringBuilder text = new StringBuilder();
    private final List<SqlNode> values = new ArrayList<>();
    private final List<Callee> functions = new ArrayList<>();
    private final Map<Integer, String> instead = new HashMap<>();
    private final List<String> castTypes = new ArrayList<>();
    private int next;

    NeutralText(String fragment, List<SqlWord> words) {
        this.fragment = fragment;
        this.words = words;
        checkDepth();
        while (next < words.size()) {
            rewrite();
        }
    }

    String text() {
        return text.toString();
    }

    /** The column or literal that {@code v<n>} stands for. */
    SqlNode value(String neutral) {
        return values.get(index('v', neutral));
    }

    /**
     * What is called.
     *
     * @param name the function in upper case
     * @param form how a call of it is written
     * @param at its first character
     */
    record Callee(String name, SqlNode.Call.Form form, int at) {}

    /** The function that {@code f<n>} stands for. */
    Callee function(String neutral) {
        return functions.get(index('f', neutral));
    }

    /** The type of a CAST that {@code t<n>} stands for. */
    String castType(String neutral) {
        return castTypes.get(index('t', neutral));
    }

    /** The parser takes some keywords for names where no operand follows, such as CASE that stands alone. */
    private int index(char kind, String neutral) {
        if (!NEUTRAL.matcher(neutral).matches() || neutral.charAt(0) != kind) {
            throw new UnsafeSqlException(
                    fragment,
                    "the keyword " + neutral + " in the place of a value",
                    "complete the expression, or write a column of that name in backticks");
        }
        return Integer.parseInt(neutral.substring(1));
    }

    private void rewrite() {
        String keyword = instead.get(next);
        SqlWord word = words.get(next++);
        if (keyword != null) {
            append(keyword);
            return;
        }
        switch (word.kind()) {
            case SYMBOL -> symbol(word);
            case TEXT -> value(new SqlNode.Text(word.text()));
            case NUMBER, HEX -> value(new SqlNode.Constant(word.text()));
            case QUOTED_NAME -> column(word);
            case NAME -> name(word);
        }
    }

    private void symbol(SqlWord word) {
        if (word.is("->") || word.is("->>")) {
            throw refused("'" + word.text() + "'", word, "it may follow a column only; write JSON_EXTRACT");
        }
        if (word.is(".")) {
            throw refused("a dot", word, "a column is written column or table.column, without spaces or database name");
        }
        append(word.text());
    }

    private void name(SqlWord word) {
        String upper = word.upper();
        boolean dotted = peek(".");
        if (dotted) {
            column(word);
        } else if (upper.equals("MOD") && followsOperand()) {
            append("%");
        } else if (peek("(") && !SqlVocabulary.KEYWORDS.contains(upper)) {
            function(word, upper);
        } else if (upper.equals("AS")) {
            castType(word);
        } else if (upper.equals("INTERVAL")) {
            interval(word);
        } else if (SqlVocabulary.KEYWORDS.contains(upper)) {
            append(upper);
        } else if (SqlVocabulary.CONSTANTS.contains(upper) && !follows("IS") && !follows("NOT", "IS")) {
            value(new SqlNode.Constant(upper));
        } else if (SqlVocabulary.CONSTANTS.contains(upper) || (upper.equals("UNKNOWN") && isState())) {
            append(upper);
        } else if (SqlVocabulary.TEMPORAL_LITERALS.contains(upper) && peekKind(Kind.TEXT)) {
            temporal(word, upper);
        } else {
            Optional<String> remedy = SqlVocabulary.remedyForWord(upper);
            if (remedy.isPresent()) {
                throw refused(upper, word, remedy.get());
            }
            column(word);
        }
    }

    private boolean isState() {
        return follows("IS") || follows("NOT", "IS");
    }

    private void function(SqlWord word, String upper) {
        if (SqlFunctions.arity(upper).isEmpty()) {
            throw SqlVocabulary.remedyForWord(upper)
                    .map(remedy -> refused(upper, word, remedy))
                    .orElseGet(() -> refused("the function " + upper, word, SqlFunctions.remedy(upper)));
        }
        CallKeywords keywords = CallKeywords.of(upper, words, next)
                .orElseThrow(() -> refused(
                        upper + " in this form",
                        word,
                        "write TIMESTAMPDIFF(UNIT, a, b), TIMESTAMPADD(UNIT, n, a), EXTRACT(UNIT FROM a),"
                                + " CONVERT(a USING utf8mb4), or CAST"));
        instead.putAll(keywords.instead());
        append("f" + functions.size());
        functions.add(new Callee(upper, keywords.form(), word.at()));
    }

    private void temporal(SqlWord word, String kind) {
        String text = words.get(next++).text();
        if (!TemporalLiteral.isValid(kind, text)) {
            throw refused(
                    "the " + kind + " '" + text + "'",
                    word,
                    "write DATE '2024-01-31', TIME '10:15:00' or TIMESTAMP '2024-01-31 10:15:00'");
        }
        value(new SqlNode.Temporal(kind, text));
    }

    /** The type of a CAST, up to its closing bracket. */
    private void castType(SqlWord as) {
        StringBuilder type = new StringBuilder();
        int open = 0;
        while (next < words.size() && !(open == 0 && peek(")"))) {
            SqlWord word = words.get(next++);
            open += word.is("(") ? 1 : word.is(")") ? -1 : 0;
            boolean spaced = word.kind() == Kind.NAME && !type.isEmpty();
            type.append(spaced ? " " : "").append(word.upper());
        }
        if (!SqlVocabulary.isCastType(type.toString())) {
            throw refused(
                    "the cast type " + type,
                    as,
                    "use CHAR, BINARY, SIGNED, UNSIGNED, DECIMAL, DOUBLE, FLOAT, DATE, DATETIME, TIME or JSON");
        }
        append("AS t" + castTypes.size());
        castTypes.add(type.toString());
    }

    /** {@code INTERVAL amount UNIT} as one value; the parser reads longer amounts in ways of its own. */
    private void interval(SqlWord interval) {
        boolean negative = peek("-");
        next += negative ? 1 : 0;
        Optional<SqlNode> amount = next < words.size() ? amount(words.get(next++)) : Optional.empty();
        boolean unit = peekKind(Kind.NAME)
                && SqlVocabulary.UNITS.contains(words.get(next).upper());
        if (amount.isEmpty() || !unit) {
            throw refused("INTERVAL", interval, "write INTERVAL amount UNIT, with the amount a number or a column");
        }
        SqlNode signed = negative ? new SqlNode.Sign('-', amount.get()) : amount.get();
        value(new SqlNode.Interval(signed, words.get(next++).upper()));
    }

    private Optional<SqlNode> amount(SqlWord word) {
        return switch (word.kind()) {
            case TEXT -> Optional.of(new SqlNode.Text(word.text()));
            case NUMBER -> Optional.of(new SqlNode.Constant(word.text()));
            case NAME, QUOTED_NAME ->
                Optional.of(
                        word.kind() == Kind.NAME && SqlVocabulary.CONSTANTS.contains(word.upper())
                                ? new SqlNode.Constant(word.upper())
                                : new SqlNode.Column(columnFrom(word)));
            case HEX, SYMBOL -> Optional.empty();
        };
    }

    /** A column, and the JSON path behind an arrow, where there is one. */
    private void column(SqlWord first) {
        SqlNode column = new SqlNode.Column(columnFrom(first));
        boolean unquoted = peek("->>");
        if (!unquoted && !peek("->")) {
            value(column);
            return;
        }
        SqlWord arrow = words.get(next++);
        if (!peekKind(Kind.TEXT)) {
            throw refused("'" + arrow.text() + "'", arrow, "write column->'$.path' with the path in quotes");
        }
        SqlNode extract = SqlNode.Call.plain(
                "JSON_EXTRACT",
                List.of(column, new SqlNode.Text(words.get(next++).text())));
        value(unquoted ? SqlNode.Call.plain("JSON_UNQUOTE", List.of(extract)) : extract);
    }

    private SqlColumn columnFrom(SqlWord first) {
        if (!peek(".")) {
            return SqlColumn.of(first.text());
        }
        next++;
        if (next >= words.size() || !(peekKind(Kind.NAME) || peekKind(Kind.QUOTED_NAME))) {
            throw refused("the dot behind '" + first.text() + "'", first, "a column is written column or table.column");
        }
        SqlWord second = words.get(next++);
        if (peek(".")) {
            throw refused("a database name", first, "tables are those of the contract's database; write table.column");
        }
        if (peek("(")) {
            throw refused("the stored function " + first.text() + "." + second.text(), first, "use built-in functions");
        }
        return SqlColumn.of(first.text(), second.text());
    }

    private void value(SqlNode node) {
        append("v" + values.size());
        values.add(node);
    }

    private void append(String part) {
        text.append(part).append(' ');
    }

    private boolean peek(String symbol) {
        return next < words.size() && words.get(next).is(symbol);
    }

    private boolean peekKind(Kind kind) {
        return next < words.size() && words.get(next).kind() == kind;
    }

    private boolean followsOperand() {
        return next >= 2 && words.get(next - 2).endsOperand() && !isOperatorWord(words.get(next - 2));
    }

    private static boolean isOperatorWord(SqlWord word) {
        return word.kind() == Kind.NAME && SqlVocabulary.KEYWORDS.contains(word.upper()) && !word.isName("END");
    }

    /** Whether the words before the current one are these, read backwards. */
    private boolean follows(String... keywords) {
        for (int i = 0; i < keywords.length; i++) {
            int index = next - 2 - i;
            if (index < 0 || !words.get(index).isName(keywords[i])) {
                return false;
            }
        }
        return true;
    }

    /** Bounds the height of the tree, and with it the stack that reading and rendering need. */
    private void checkDepth() {
        int open = 0;
        int signs = 0;
        int arithmetic = 0;
        for (SqlWord word : words) {
            if (word.is("(") || word.isName("CASE")) {
                open++;
            } else if (word.is(")") || word.isName("END")) {
                open--;
            }
            boolean sign = word.is("-") || word.is("+") || word.isName("NOT");
            signs = sign ? signs + 1 : 0;
            if (sign || word.is("*") || word.is("/") || word.is("%") || word.isName("DIV") || word.isName("MOD")) {
                arithmetic++;
            }
            if (open > MOST_OPEN_BRACKETS || signs > MOST_SIGNS_IN_A_ROW || arithmetic > MOST_OPERATORS) {
                throw refused("nesting too deep", word, "simplify the expression");
            }
        }
    }

    private UnsafeSqlException refused(String what, SqlWord word, String remedy) {
        return new UnsafeSqlException(fragment, what + " at character " + (word.at() + 1), remedy);
    }
}
