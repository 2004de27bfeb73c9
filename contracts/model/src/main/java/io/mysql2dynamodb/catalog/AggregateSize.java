package io.mysql2dynamodb.catalog;

import java.util.List;

/**
 * How large a row is together with all rows that belong to it, as their values would be in one item, names left out.
 *
 * @param rootTable the table whose rows are the roots
 * @param relationships ids of the relationships followed from the root downwards
 * @param averageBytes mean size over all roots; an estimate where rows were sampled
 * @param maximumBytes size of the largest, if {@code maximumExact}; else an upper bound: the largest number of children, each
 *     of the largest size, among what was looked at
 * @param maximumExact whether the largest was found by adding up all rows
 * @param itemLimit how it stands to DynamoDB's 400 KB
 */
public record AggregateSize(
        String rootTable,
        List<String> relationships,
        double averageBytes,
        long maximumBytes,
        boolean maximumExact,
        ItemLimit itemLimit) {

    public AggregateSize {
        relationships = List.copyOf(relationships);
    }

    /** How a size stands to the 400 KB that an item may have. */
    public enum ItemLimit {
        /** Even the largest, or its upper bound, is within. */
        FITS,
        /** The largest, or its upper bound, is above; the mean is not. */
        MAY_EXCEED,
        /** The mean is above. */
        EXCEEDS
    }
}
