package io.mysql2dynamodb.analysis.catalog;

import io.mysql2dynamodb.analysis.question.AnswerRow;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which tables and views of the schema a body changes, by itself and by the routines that it calls. What runs as dynamic
 * SQL, or in a language other than SQL, is a gap.
 */
final class WrittenTables {

    private final ServerFacts server;
    private final Map<String, String> tables = new HashMap<>();
    private final Map<String, ProgramText> routines = new HashMap<>();
    private final Gaps gaps;

    /**
     * @param tableNames the names of tables and views
     * @param routineRows the answer to {@link StructureQuestions#ROUTINES}
     */
    WrittenTables(ServerFacts server, Collection<String> tableNames, List<AnswerRow> routineRows, Gaps gaps) {
        this.server = server;
        this.gaps = gaps;
        tableNames.forEach(name -> tables.put(server.comparable(name), name));
        for (AnswerRow row : routineRows) {
            if (!row.optional(6).orElse("SQL").equals("SQL")) {
                gaps.add(
                        "tables that " + row.text(1).toLowerCase(Locale.ROOT) + " " + row.text(0) + " changes",
                        "its body is not in SQL; read it and look");
                continue;
            }
            // a procedure and a function may share a name; MySQL compares names of routines without case
            routines.merge(
                    row.text(0).toLowerCase(Locale.ROOT),
                    ProgramText.of(row.optional(4).orElse(""), row.optional(5).orElse("")),
                    WrittenTables::both);
        }
    }

    private static ProgramText both(ProgramText one, ProgramText other) {
        return new ProgramText(
                concatenated(one.changed(), other.changed()),
                concatenated(one.called(), other.called()),
                one.dynamic() || other.dynamic());
    }

    private static List<SqlPath> concatenated(List<SqlPath> one, List<SqlPath> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /**
     * The names of the tables, sorted.
     *
     * @param what the program, for a gap
     */
    List<String> of(String what, String body, String sqlMode) {
        ProgramText text = ProgramText.of(body, sqlMode);
        if (text.dynamic()) {
            gaps.add(
                    "tables that " + what + " changes",
                    "it runs statements that it puts together as text (PREPARE); read its body and look");
        }
        Set<String> changed = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        Deque<ProgramText> open = new ArrayDeque<>(List.of(text));
        while (!open.isEmpty()) {
            ProgramText next = open.pop();
            next.changed().forEach(path -> table(path).ifPresent(changed::add));
            for (SqlPath call : next.called()) {
                String name = call.name().toLowerCase(Locale.ROOT);
                if (here(call) && routines.containsKey(name) && seen.add(name)) {
                    open.push(routines.get(name));
                }
            }
        }
        return List.copyOf(changed);
    }

    private Optional<String> table(SqlPath path) {
        return here(path) ? Optional.ofNullable(tables.get(server.comparable(path.name()))) : Optional.empty();
    }

    private boolean here(SqlPath path) {
        return path.qualifier()
                .map(database -> server.comparable(database).equals(server.comparable(server.database())))
                .orElse(true);
    }
}
