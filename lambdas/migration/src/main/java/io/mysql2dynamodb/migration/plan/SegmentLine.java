package io.mysql2dynamodb.migration.plan;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * One line of the segment manifest: a part of one table's parallel scan.
 *
 * @param id unique in the run, such as {@code Orders/3}
 * @param table the table's contract name
 * @param segment number of the segment, from 0
 * @param totalSegments how many segments the table's scan has
 */
@JsonPropertyOrder({"id", "table", "segment", "totalSegments"})
public record SegmentLine(String id, String table, int segment, int totalSegments) {

    public SegmentLine {
        if (segment < 0 || segment >= totalSegments) {
            throw new IllegalArgumentException(
                    "segment " + segment + " of " + totalSegments + " does not exist: segments count from 0");
        }
    }
}
