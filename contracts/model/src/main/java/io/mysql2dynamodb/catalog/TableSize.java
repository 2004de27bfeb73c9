package io.mysql2dynamodb.catalog;

import java.util.OptionalLong;

/**
 * What the server says of a table's size. InnoDB's figures are estimates.
 *
 * @param estimatedRows rows by the server's statistics
 * @param exactRows rows counted, where that was asked for
 * @param dataBytes bytes of the rows on disk
 * @param indexBytes bytes of the secondary indexes on disk
 * @param averageRowBytes the server's average row length on disk
 */
public record TableSize(
        long estimatedRows, OptionalLong exactRows, long dataBytes, long indexBytes, long averageRowBytes) {

    /** The rows counted, else estimated. */
    public long rows() {
        return exactRows.orElse(estimatedRows);
    }
}
