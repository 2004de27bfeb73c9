package io.mysql2dynamodb.analysis.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the text of a trigger, routine or event does, seen word by word: INSERT, REPLACE, UPDATE, DELETE and TRUNCATE with
 * the names that follow, and what it calls.
 *
 * <p>Its limits: an UPDATE or DELETE over several tables counts for every table it names, those that it only reads too;
 * an alias or a local table that is called like a table counts for it; statements that are put together as text and run by
 * PREPARE are seen as {@code dynamic} only; DDL other than TRUNCATE is not looked for.
 *
 * @param changed names of what it changes, some of which may be no tables
 * @param called names of routines that it calls, and of every function
 * @param dynamic whether it runs statements that its text does not show
 */
record ProgramText(List<SqlPath> changed, List<SqlPath> called, boolean dynamic) {

    private static final Set<String> MODIFIERS =
            Set.of("LOW_PRIORITY", "DELAYED", "HIGH_PRIORITY", "QUICK", "IGNORE", "INTO", "TABLE", "FROM");

    /** Words before UPDATE or DELETE that make it a part of another clause. */
    private static final Set<String> OTHER_CLAUSE = Set.of("KEY", "FOR", "ON", "OR", "BEFORE", "AFTER");

    private static final Set<String> AFTER_UPDATED = Set.of("SET");
    private static final Set<String> AFTER_DELETED = Set.of("WHERE", "ORDER", "LIMIT");

    ProgramText {
        changed = List.copyOf(changed);
        called = List.copyOf(called);
    }

    /**
     * Reads a body.
     *
     * @param sqlMode the sql_mode that it was made under
     */
    static ProgramText of(String body, String sqlMode) {
        List<SqlWord> words = SqlLexer.words(body, sqlMode);
        List<SqlPath> changed = new ArrayList<>();
        List<SqlPath> called = new ArrayList<>();
        boolean dynamic = false;
        for (int i = 0; i < words.size(); i++) {
            if (isPartOfName(words, i)) {
                continue;
            }
            boolean function = i + 1 < words.size() && words.get(i + 1).is('(');
            switch (words.get(i).keyword()) {
                case "INSERT", "REPLACE", "TRUNCATE" -> {
                    if (!function && !before(words, i).equals("OR")) {
                        target(words, i + 1).ifPresent(changed::add);
                    }
                }
                case "UPDATE" -> {
                    if (!OTHER_CLAUSE.contains(before(words, i))) {
                        changed.addAll(named(words, i + 1, AFTER_UPDATED));
                    }
                }
                case "DELETE" -> {
                    if (!OTHER_CLAUSE.contains(before(words, i))) {
                        changed.addAll(named(words, i + 1, AFTER_DELETED));
                    }
                }
                case "CALL" -> target(words, i + 1).ifPresent(called::add);
                case "PREPARE" -> dynamic |= !Set.of("DEALLOCATE", "DROP").contains(before(words, i));
                default -> {
                    Optional<SqlPath> path = SqlPath.at(words, i);
                    path.filter(name -> name.end() < words.size()
                                    && words.get(name.end()).is('('))
                            .ifPresent(called::add);
                }
            }
        }
        return new ProgramText(changed, called, dynamic);
    }

    /** The name after words such as LOW_PRIORITY INTO. */
    private static Optional<SqlPath> target(List<SqlWord> words, int from) {
        return SqlPath.at(words, afterModifiers(words, from));
    }

    private static int afterModifiers(List<SqlWord> words, int from) {
        int index = from;
        while (index < words.size() && MODIFIERS.contains(words.get(index).keyword())) {
            index++;
        }
        return index;
    }

    /** All names up to the end of the clause or of the statement. */
    private static List<SqlPath> named(List<SqlWord> words, int from, Set<String> ends) {
        List<SqlPath> names = new ArrayList<>();
        int depth = 0;
        int index = afterModifiers(words, from);
        while (index < words.size()) {
            SqlWord word = words.get(index);
            if (word.is(';') || (depth == 0 && ends.contains(word.keyword()))) {
                break;
            }
            depth += word.is('(') ? 1 : word.is(')') ? -1 : 0;
            Optional<SqlPath> name = SqlPath.at(words, index);
            name.ifPresent(path -> {
                names.add(path);
                // in t.id the table comes first
                path.qualifier().ifPresent(table -> names.add(new SqlPath(Optional.empty(), table, path.end())));
            });
            index = name.map(SqlPath::end).orElse(index + 1);
            while (index < words.size() && words.get(index).is('.')) {
                index += 2;
            }
        }
        return names;
    }

    private static boolean isPartOfName(List<SqlWord> words, int index) {
        return index > 0 && words.get(index - 1).is('.');
    }

    private static String before(List<SqlWord> words, int index) {
        return index == 0 ? "" : words.get(index - 1).keyword();
    }
}
