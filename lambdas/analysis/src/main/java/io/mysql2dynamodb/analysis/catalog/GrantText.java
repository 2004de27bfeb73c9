package io.mysql2dynamodb.analysis.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of SHOW GRANTS. Only privileges on everything, on a database or on a whole table are read: not those on columns
 * or routines, and not roles, whose privileges MySQL lists as the account's own while they are active.
 *
 * @param revokes whether it takes away, as partial revokes do
 * @param privileges in capitals, such as {@code SELECT} or {@code ALL PRIVILEGES}
 * @param database {@code *} or the pattern of a database's name
 * @param table {@code *} or a table's name
 */
record GrantText(boolean revokes, List<String> privileges, String database, String table) {

    GrantText {
        privileges = List.copyOf(privileges);
    }

    /** Reads a line; empty where it is about something else. */
    static Optional<GrantText> of(String line) {
        List<SqlWord> words = SqlLexer.words(line, "");
        if (words.isEmpty() || !(first(words).equals("GRANT") || first(words).equals("REVOKE"))) {
            return Optional.empty();
        }
        List<String> privileges = new ArrayList<>();
        List<String> current = new ArrayList<>();
        boolean wholeTable = true;
        int at = 1;
        while (at < words.size() && !words.get(at).keyword().equals("ON")) {
            SqlWord word = words.get(at++);
            if (word.is('(')) {
                wholeTable = false;
                at = afterParenthesis(words, at);
            } else if (word.is(',')) {
                add(privileges, current, wholeTable);
                wholeTable = true;
            } else {
                current.add(word.keyword());
            }
        }
        add(privileges, current, wholeTable);
        List<String> level = new ArrayList<>();
        for (at++; at < words.size() && level.size() < 3; at++) {
            level.add(words.get(at).text());
        }
        return level.size() == 3 && level.get(1).equals(".")
                ? Optional.of(new GrantText(first(words).equals("REVOKE"), privileges, level.get(0), level.get(2)))
                : Optional.empty();
    }

    private static String first(List<SqlWord> words) {
        return words.get(0).keyword();
    }

    private static int afterParenthesis(List<SqlWord> words, int from) {
        int at = from;
        while (at < words.size() && !words.get(at).is(')')) {
            at++;
        }
        return at + 1;
    }

    private static void add(List<String> privileges, List<String> words, boolean wholeTable) {
        if (wholeTable && !words.isEmpty()) {
            privileges.add(String.join(" ", words));
        }
        words.clear();
    }
}
