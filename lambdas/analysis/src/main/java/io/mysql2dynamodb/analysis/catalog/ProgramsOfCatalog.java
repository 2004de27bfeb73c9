package io.mysql2dynamodb.analysis.catalog;

import io.mysql2dynamodb.analysis.question.AnswerRow;
import io.mysql2dynamodb.catalog.CatalogEvent;
import io.mysql2dynamodb.catalog.CatalogRoutine;
import io.mysql2dynamodb.catalog.CatalogTrigger;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Puts triggers, routines and events together: what may change tables without the application. */
final class ProgramsOfCatalog {

    private final StructureAnswers answers;
    private final WrittenTables written;

    ProgramsOfCatalog(StructureAnswers answers, WrittenTables written) {
        this.answers = answers;
        this.written = written;
    }

    /** The triggers by name. */
    List<CatalogTrigger> triggers() {
        return answers.rows(StructureQuestions.TRIGGERS).stream()
                .map(row -> new CatalogTrigger(
                        row.text(0),
                        row.text(1),
                        row.text(2),
                        row.text(3),
                        row.optional(4).orElse(""),
                        writes("trigger " + row.text(0), row, 4, 5)))
                .sorted(Comparator.comparing(CatalogTrigger::name))
                .toList();
    }

    /** The routines by name; a function before a procedure of the same name. */
    List<CatalogRoutine> routines() {
        return answers.rows(StructureQuestions.ROUTINES).stream()
                .map(row -> new CatalogRoutine(
                        row.text(0),
                        row.text(1),
                        row.optional(2).orElse(""),
                        row.optional(3).orElse(""),
                        row.optional(4).orElse(""),
                        row.optional(6).orElse("SQL").equals("SQL")
                                ? writes(row.text(1).toLowerCase(Locale.ROOT) + " " + row.text(0), row, 4, 5)
                                : List.of()))
                .sorted(Comparator.comparing(CatalogRoutine::name).thenComparing(CatalogRoutine::kind))
                .toList();
    }

    /** The events by name. */
    List<CatalogEvent> events() {
        return answers.rows(StructureQuestions.EVENTS).stream()
                .map(row -> new CatalogEvent(
                        row.text(0),
                        schedule(row),
                        row.optional(6).orElse("").equals("ENABLED"),
                        row.optional(7).orElse(""),
                        row.optional(8).orElse(""),
                        writes("event " + row.text(0), row, 8, 9)))
                .sorted(Comparator.comparing(CatalogEvent::name))
                .toList();
    }

    private List<String> writes(String what, AnswerRow row, int body, int sqlMode) {
        return written.of(
                what, row.optional(body).orElse(""), row.optional(sqlMode).orElse(""));
    }

    private static String schedule(AnswerRow row) {
        return row.optional(1)
                .map(once -> "AT " + once)
                .orElseGet(() -> "EVERY " + row.optional(2).orElse("?") + " "
                        + row.optional(3).orElse("?")
                        + row.optional(4).map(starts -> " STARTS " + starts).orElse("")
                        + row.optional(5).map(ends -> " ENDS " + ends).orElse(""));
    }
}
