package io.mysql2dynamodb.catalog;

import java.util.List;

/**
 * One trigger.
 *
 * @param name its name
 * @param table the table whose changes fire it
 * @param timing {@code BEFORE} or {@code AFTER}
 * @param event {@code INSERT}, {@code UPDATE} or {@code DELETE}
 * @param statement its body as MySQL shows it; empty where it may not be seen
 * @param writes tables that its body changes, by name, as far as its text tells
 */
public record CatalogTrigger(
        String name, String table, String timing, String event, String statement, List<String> writes) {

    public CatalogTrigger {
        writes = List.copyOf(writes);
    }
}
