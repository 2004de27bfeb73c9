package io.mysql2dynamodb.local.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A SELECT broken into lines for people: one for each clause, inner selects indented, long lines folded at spaces. Only
 * white space changes, and none inside of quotes.
 */
final class SqlLayout {

    private static final Pattern TOKEN =
            Pattern.compile("'(?:[^'\\\\]|\\\\.|'')*'|`(?:[^`]|``)*`|[(),]|[^\\s'`(),]+|\\s+", Pattern.DOTALL);
    private static final Set<String> CLAUSES =
            Set.of("FROM", "WHERE", "JOIN", "STRAIGHT_JOIN", "GROUP", "HAVING", "ORDER", "LIMIT", "UNION");
    private static final Set<String> BEFORE_JOIN = Set.of("LEFT", "INNER", "CROSS");
    private static final String INDENT = "  ";

    private final int width;
    private final List<String> tokens;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    /** For each open parenthesis whether it holds a select. */
    private final Deque<Boolean> parentheses = new ArrayDeque<>();

    private SqlLayout(String sql, int width) {
        this.width = width;
        this.tokens = TOKEN.matcher(sql).results().map(found -> found.group()).toList();
    }

    static List<String> lines(String sql, int width) {
        SqlLayout layout = new SqlLayout(sql, width);
        layout.run();
        return layout.lines;
    }

    private void run() {
        boolean space = false;
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            if (token.isBlank()) {
                space = true;
                continue;
            }
            if (token.equals(")") && Boolean.TRUE.equals(parentheses.poll())) {
                breakLine();
                space = false;
            } else if (space && beginsClause(i)) {
                breakLine();
                space = false;
            }
            if (space) {
                separate(i);
            }
            line.append(token);
            space = false;
            if (token.equals("(")) {
                boolean select = word(i + 1).equals("SELECT");
                parentheses.push(select);
                if (select) {
                    breakLine();
                }
            }
        }
        lines.add(line.toString());
    }

    private boolean beginsClause(int token) {
        if (Boolean.FALSE.equals(parentheses.peek())) {
            return false;
        }
        String word = word(token);
        return BEFORE_JOIN.contains(word)
                ? word(token + 2).equals("JOIN")
                : CLAUSES.contains(word) && !(word.equals("JOIN") && BEFORE_JOIN.contains(word(token - 2)));
    }

    private String word(int token) {
        return token >= 0 && token < tokens.size() ? tokens.get(token).toUpperCase(Locale.ROOT) : "";
    }

    /** A space before a token, or a new line where what follows up to the next space does not fit. */
    private void separate(int token) {
        int length = 1;
        for (int i = token; i < tokens.size() && !tokens.get(i).isBlank(); i++) {
            length += tokens.get(i).length();
        }
        if (line.length() + length > width) {
            breakLine();
            line.append(INDENT).append(INDENT);
        } else {
            line.append(' ');
        }
    }

    private void breakLine() {
        lines.add(line.toString());
        line.setLength(0);
        long selects = parentheses.stream().filter(Boolean::booleanValue).count();
        line.append(INDENT.repeat((int) selects));
    }
}
