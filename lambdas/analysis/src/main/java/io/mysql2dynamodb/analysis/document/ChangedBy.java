package io.mysql2dynamodb.analysis.document;

import io.mysql2dynamodb.catalog.DatabaseCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What of the database's own changes a table: triggers, routines, events. */
final class ChangedBy {

    private ChangedBy() {}

    /** By table: {@code trigger audit_orders}. */
    static Map<String, List<String>> programs(DatabaseCatalog catalog) {
        Map<String, List<String>> found = new TreeMap<>();
        catalog.triggers().forEach(trigger -> add(found, trigger.writes(), "trigger " + trigger.name()));
        catalog.routines().forEach(routine -> add(found, routine.writes(), "routine " + routine.name()));
        catalog.events().forEach(event -> add(found, event.writes(), "event " + event.name()));
        return found;
    }

    private static void add(Map<String, List<String>> found, List<String> tables, String program) {
        tables.stream().distinct().forEach(table -> found.computeIfAbsent(table, name -> new ArrayList<>())
                .add(program));
    }
}
