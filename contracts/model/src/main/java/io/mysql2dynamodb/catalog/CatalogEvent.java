package io.mysql2dynamodb.catalog;

import java.util.List;

/**
 * One event of MySQL's scheduler.
 *
 * @param name its name
 * @param schedule when it runs, such as {@code EVERY 1 DAY}
 * @param enabled whether it is switched on
 * @param definer the account under whose name it runs
 * @param statement its body as MySQL shows it; empty where it may not be seen
 * @param writes tables that its body changes, by name, as far as its text tells
 */
public record CatalogEvent(
        String name, String schedule, boolean enabled, String definer, String statement, List<String> writes) {

    public CatalogEvent {
        writes = List.copyOf(writes);
    }
}
