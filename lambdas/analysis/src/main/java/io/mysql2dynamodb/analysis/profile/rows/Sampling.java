package io.mysql2dynamodb.analysis.profile.rows;

import io.mysql2dynamodb.catalog.CatalogTable;

/**
 * How much of a table is looked at.
 *
 * @param wholeTableRows tables of up to this many rows are read whole; of larger ones about so many rows are
 * @param ranges over how many ranges of a key the rows of a sample are spread
 * @param seconds how long the server may work on one question; it ends a longer one, which then is a gap
 */
public record Sampling(long wholeTableRows, int ranges, int seconds) {

    public Sampling {
        if (wholeTableRows < 1 || ranges < 1 || seconds < 1) {
            throw new IllegalArgumentException("A sample needs at least one row, one range and one second, not "
                    + wholeTableRows + ", " + ranges + " and " + seconds);
        }
    }

    /**
     * Whether a table is read whole. The server's estimate decides even where rows were counted, so that a question is the
     * same before and after the count is known.
     */
    public boolean whole(CatalogTable table) {
        return table.size().estimatedRows() <= wholeTableRows;
    }

    /** The beginning of a SELECT that the server ends in time. */
    public String select() {
        return "SELECT /*+ MAX_EXECUTION_TIME(" + seconds * 1_000L + ") */ ";
    }
}
