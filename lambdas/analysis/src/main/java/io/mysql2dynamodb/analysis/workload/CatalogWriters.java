package io.mysql2dynamodb.analysis.workload;

import io.mysql2dynamodb.catalog.CatalogEvent;
import io.mysql2dynamodb.catalog.CatalogForeignKey;
import io.mysql2dynamodb.catalog.CatalogRoutine;
import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.catalog.CatalogTrigger;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.workload.Writer;
import io.mysql2dynamodb.workload.Writer.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** What changes tables from inside of the database, as its structure tells. What may do so, but may not be seen, is listed too. */
final class CatalogWriters {

    private static final String HIDDEN = "; its body may not be seen, so what it changes is not known";

    private final List<Writer> writers = new ArrayList<>();

    private CatalogWriters() {}

    static List<Writer> of(DatabaseCatalog catalog) {
        CatalogWriters found = new CatalogWriters();
        catalog.triggers().forEach(found::trigger);
        catalog.events().forEach(found::event);
        catalog.routines().forEach(found::routine);
        catalog.tables().forEach(table -> table.foreignKeys().forEach(key -> found.foreignKey(table, key)));
        return found.writers;
    }

    private void trigger(CatalogTrigger trigger) {
        String fires = "fires " + trigger.timing() + " " + trigger.event() + " on " + trigger.table();
        add(Kind.TRIGGER, trigger.name(), trigger.writes(), trigger.statement(), fires);
    }

    private void event(CatalogEvent event) {
        String runs = "runs " + event.schedule() + " as " + event.definer()
                + (event.enabled() ? "" : ", but is switched off now");
        add(Kind.EVENT, event.name(), event.writes(), event.statement(), runs);
    }

    private void routine(CatalogRoutine routine) {
        boolean mayChange = !routine.writes().isEmpty() || routine.dataAccess().equals("MODIFIES SQL DATA");
        if (mayChange) {
            String is = "is a " + routine.kind().toLowerCase(Locale.ROOT) + " that declares " + routine.dataAccess();
            add(Kind.ROUTINE, routine.name(), routine.writes(), routine.body(), is);
        }
    }

    private void foreignKey(CatalogTable table, CatalogForeignKey key) {
        List<String> actions = new ArrayList<>();
        if (key.onDelete().changesRows()) {
            actions.add("ON DELETE " + words(key.onDelete()));
        }
        if (key.onUpdate().changesRows()) {
            actions.add("ON UPDATE " + words(key.onUpdate()));
        }
        if (!actions.isEmpty()) {
            String evidence = "changes rows of " + table.name() + " when the row of " + key.targetTable()
                    + " that they reference changes: " + String.join(", ", actions);
            writers.add(
                    new Writer(Kind.CASCADE, key.name(), "", List.of(table.name()), OptionalLong.empty(), evidence));
        }
    }

    private void add(Kind kind, String name, List<String> writes, String body, String evidence) {
        boolean hidden = body.isBlank();
        if (hidden || !writes.isEmpty()) {
            writers.add(
                    new Writer(kind, name, "", writes, OptionalLong.empty(), hidden ? evidence + HIDDEN : evidence));
        }
    }

    private static String words(CatalogForeignKey.Action action) {
        return action.name().replace('_', ' ');
    }
}
