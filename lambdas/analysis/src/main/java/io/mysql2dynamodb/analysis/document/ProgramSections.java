package io.mysql2dynamodb.analysis.document;

import io.mysql2dynamodb.catalog.CatalogColumn;
import io.mysql2dynamodb.catalog.CatalogEvent;
import io.mysql2dynamodb.catalog.CatalogRoutine;
import io.mysql2dynamodb.catalog.CatalogTrigger;
import io.mysql2dynamodb.catalog.CatalogView;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import java.util.List;
import java.util.function.Function;

/** Views, triggers, routines and events: the logic that lives in the database. */
final class ProgramSections {

    private static final int MOST_ROWS = 200;
    private static final int MOST_BODIES = 50;

    private ProgramSections() {}

    static void write(Page page, DatabaseCatalog catalog) {
        views(page, catalog.views());
        triggers(page, catalog.triggers());
        routines(page, catalog.routines());
        events(page, catalog.events());
    }

    private static void views(Page page, List<CatalogView> views) {
        if (views.isEmpty()) {
            return;
        }
        MarkdownTable rows = new MarkdownTable("view", "columns", "reads", "updatable", "remarks");
        views.forEach(view -> rows.row(
                Inline.code(view.name()),
                Inline.codes(view.columns().stream().map(CatalogColumn::name).toList()),
                Inline.codes(view.reads()),
                Words.yes(view.updatable()),
                view.broken()
                        .map(reason -> Inline.bold("cannot be used").then(": ").then(Inline.plain(reason)))
                        .orElse(Inline.EMPTY)));
        page.section("Views").table(rows, MOST_ROWS);
        bodies(page, views, CatalogView::name, CatalogView::definition);
    }

    private static void triggers(Page page, List<CatalogTrigger> triggers) {
        if (triggers.isEmpty()) {
            return;
        }
        MarkdownTable rows = new MarkdownTable("trigger", "fires", "changes");
        triggers.forEach(trigger -> rows.row(
                Inline.code(trigger.name()),
                Inline.plain(trigger.timing() + " " + trigger.event() + " on ").then(Inline.code(trigger.table())),
                Inline.codes(trigger.writes())));
        page.section("Triggers").table(rows, MOST_ROWS);
        bodies(page, triggers, CatalogTrigger::name, CatalogTrigger::statement);
    }

    private static void routines(Page page, List<CatalogRoutine> routines) {
        if (routines.isEmpty()) {
            return;
        }
        MarkdownTable rows = new MarkdownTable("routine", "kind", "says of itself", "runs as", "changes");
        routines.forEach(routine -> rows.row(
                Inline.code(routine.name()),
                Inline.plain(routine.kind()),
                Inline.plain(routine.dataAccess()),
                Inline.code(routine.definer()),
                Inline.codes(routine.writes())));
        page.section("Stored procedures and functions").table(rows, MOST_ROWS);
        bodies(page, routines, CatalogRoutine::name, CatalogRoutine::body);
    }

    private static void events(Page page, List<CatalogEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        MarkdownTable rows = new MarkdownTable("event", "runs", "switched on", "runs as", "changes");
        events.forEach(event -> rows.row(
                Inline.code(event.name()),
                Inline.plain(event.schedule()),
                Inline.plain(event.enabled() ? "yes" : "no"),
                Inline.code(event.definer()),
                Inline.codes(event.writes())));
        page.section("Events").table(rows, MOST_ROWS);
        bodies(page, events, CatalogEvent::name, CatalogEvent::statement);
    }

    private static <T> void bodies(Page page, List<T> programs, Function<T, String> name, Function<T, String> body) {
        programs.stream().limit(MOST_BODIES).forEach(program -> {
            page.paragraph(Inline.code(name.apply(program)).then(":"));
            if (body.apply(program).isBlank()) {
                page.paragraph("Its text may not be seen.");
            } else {
                page.sql(body.apply(program));
            }
        });
        page.more(programs.size() - MOST_BODIES);
    }
}
