package io.mysql2dynamodb.migration.estimate;

/**
 * What the rows of one entity will become.
 *
 * @param table the table's contract name
 * @param entity the entity type
 * @param sourceTable where its rows are
 * @param rows source rows
 * @param rowsExact whether they were counted; else they are InnoDB's estimate
 * @param sampledRows how many of them were projected to tell the rest
 * @param items items, lookup items included
 * @param bytes bytes of the items
 * @param indexBytes bytes of their entries in indexes
 * @param writeUnits what writing them costs, indexes included
 * @param readUnits what reading each once costs, strongly consistent
 */
public record EntityEstimate(
        String table,
        String entity,
        String sourceTable,
        long rows,
        boolean rowsExact,
        long sampledRows,
        long items,
        long bytes,
        long indexBytes,
        long writeUnits,
        long readUnits) {}
