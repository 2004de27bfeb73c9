package io.mysql2dynamodb.catalog;

import java.util.List;
import java.util.OptionalLong;

/**
 * What a look at rows showed. Values themselves are never kept, only figures.
 *
 * @param rows rows looked at
 * @param complete whether these were all rows
 * @param bytesOfRow sizes of whole rows, as the values would be in an item without names
 * @param columns one for each column, in the table's order
 * @param keys one for each would-be key, by columns
 * @param times one for each indexed column of dates, where a counter tells which rows came last
 * @param hierarchies one for each column by which rows reference rows of the same table
 */
public record TableProfile(
        long rows,
        boolean complete,
        Spread bytesOfRow,
        List<ColumnProfile> columns,
        List<KeyProfile> keys,
        List<TimeProfile> times,
        List<HierarchyProfile> hierarchies) {

    public TableProfile {
        columns = List.copyOf(columns);
        keys = List.copyOf(keys);
        times = List.copyOf(times);
        hierarchies = List.copyOf(hierarchies);
    }

    /**
     * A distribution.
     *
     * @param minimum the least
     * @param average the mean
     * @param p99 99 of 100 are not above it
     * @param maximum the most
     */
    public record Spread(long minimum, double average, long p99, long maximum) {}

    /**
     * One column's values.
     *
     * @param name the column
     * @param nulls how many are NULL
     * @param empty how many are empty or nothing but spaces
     * @param averageBytes mean size of the values that are not NULL
     * @param maximumBytes size of the largest
     */
    public record ColumnProfile(String name, long nulls, long empty, double averageBytes, long maximumBytes) {}

    /**
     * Columns that could be a key, together.
     *
     * @param columns the columns
     * @param distinct how many distinct values, equal by the columns' collations
     * @param exact whether that was counted over all rows
     * @param nulls rows in which one of the columns is NULL
     * @param mostFrequentRows rows that share the most frequent value: evidence of a hot partition
     * @param twins values that are equal by collation and differ in their bytes
     * @param maximumBytes bytes of the largest value
     * @param unusualCharacters rows whose value has a control character, a space at an end, or a character that is not ASCII
     */
    public record KeyProfile(
            List<String> columns,
            long distinct,
            boolean exact,
            long nulls,
            long mostFrequentRows,
            OptionalLong twins,
            long maximumBytes,
            long unusualCharacters) {

        public KeyProfile {
            columns = List.copyOf(columns);
        }
    }

    /**
     * How rows lie in time by one column: what keys that end with a year, a month or a day are judged by.
     *
     * @param column the column
     * @param days days from the earliest to the latest, both counted, in the rows looked at; 0 where there are none
     * @param newestRows rows with a value among the newest, by a counter
     * @param busiestDay how many of these lie in the same day, at most
     * @param busiestMonth how many of these lie in the same month, at most
     * @param busiestYear how many of these lie in the same year, at most
     */
    public record TimeProfile(
            String column, long days, long newestRows, long busiestDay, long busiestMonth, long busiestYear) {}

    /**
     * How deep the rows of a hierarchy lie: what paths from its roots are judged by.
     *
     * @param column the column that references the parent
     * @param rows rows looked at
     * @param averageDepth how many rows are above one of them, on average
     * @param deepest how many are, at most
     * @param endless rows with more above them than were looked at, or in a circle
     * @param largestTree how many of the rows are under the same root, at most
     */
    public record HierarchyProfile(
            String column, long rows, double averageDepth, long deepest, long endless, long largestTree) {}

    /** The same with what was found out about hierarchies. */
    public TableProfile with(List<HierarchyProfile> found) {
        return new TableProfile(rows, complete, bytesOfRow, columns, keys, times, found);
    }
}
