package io.mysql2dynamodb.analysis.catalog;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which tables a view's definition reads, as MySQL stores it: every table is named with its database. */
final class ViewText {

    private static final Set<String> BEFORE_TABLE = Set.of("FROM", "JOIN", "STRAIGHT_JOIN");

    private ViewText() {}

    /**
     * The tables and views of one database behind FROM and JOIN, by name. {@code EXTRACT(YEAR FROM a.b)} could be taken
     * for one if an alias is called like the database.
     *
     * @param definition the SELECT as information_schema shows it
     */
    static List<String> reads(String definition, String database) {
        List<SqlWord> words = SqlLexer.words(definition, "");
        Set<String> tables = new TreeSet<>();
        for (int i = 0; i < words.size(); i++) {
            if (!BEFORE_TABLE.contains(words.get(i).keyword())) {
                continue;
            }
            int next = i + 1;
            while (next < words.size() && words.get(next).is('(')) {
                next++;
            }
            Optional<SqlPath> path = SqlPath.at(words, next);
            path.filter(table -> table.qualifier().filter(database::equals).isPresent())
                    .ifPresent(table -> tables.add(table.name()));
        }
        return List.copyOf(tables);
    }
}
