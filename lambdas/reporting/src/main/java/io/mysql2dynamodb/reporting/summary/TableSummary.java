package io.mysql2dynamodb.reporting.summary;

import java.util.List;

/**
 * The figures of one table.
 *
 * @param table its contract name
 * @param physicalName its name in the account
 * @param figures the figures of all its entities, and its extra items
 * @param scanned items that a whole scan found
 * @param entities the figures of each entity
 */
public record TableSummary(
        String table, String physicalName, Figures figures, long scanned, List<EntitySummary> entities) {

    public TableSummary {
        entities = List.copyOf(entities);
    }

    /**
     * The figures of one entity. Extra items are told per table: an item without a row has no certain entity.
     *
     * @param entity the entity type
     * @param sourceTable the MySQL table that its rows come from
     * @param figures its counts
     */
    public record EntitySummary(String entity, String sourceTable, Figures figures) {}
}
