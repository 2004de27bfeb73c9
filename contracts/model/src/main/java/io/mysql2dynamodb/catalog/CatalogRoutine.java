package io.mysql2dynamodb.catalog;

import java.util.List;

/**
 * One stored procedure or function.
 *
 * @param name its name
 * @param kind {@code PROCEDURE} or {@code FUNCTION}
 * @param dataAccess what it declares of itself, such as {@code MODIFIES SQL DATA}
 * @param definer the account under whose name it runs
 * @param body its body as MySQL shows it; empty where it may not be seen
 * @param writes tables that its body changes, by name, as far as its text tells
 */
public record CatalogRoutine(
        String name, String kind, String dataAccess, String definer, String body, List<String> writes) {

    public CatalogRoutine {
        writes = List.copyOf(writes);
    }
}
