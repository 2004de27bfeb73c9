package io.mysql2dynamodb.migration.estimate;

import io.mysql2dynamodb.migration.Words;
import java.util.List;
import java.util.Optional;

/**
 * How fast a copy may go.
 *
 * @param chunksAtATime chunks worked on at a time
 * @param writeUnitsPerSecond the run's ceiling, if it has one
 * @param rowsPerSecond the run's cap, if it has one
 */
public record Pace(int chunksAtATime, Optional<Integer> writeUnitsPerSecond, Optional<Integer> rowsPerSecond) {
    /**
     * What a new on-demand table takes at once
     * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/on-demand-capacity-mode.html).
     */
    private static final double TABLE_UNITS_PER_SECOND = 4_000;

    /** What one function is expected to write; chunks are cut by the same figure. */
    private static final double CHUNK_UNITS_PER_SECOND = 1_000;

    /** A duration and what it follows from. */
    record Duration(double seconds, String because) {}

    /** The longest of the times that the limits ask for. */
    Duration of(List<EntityEstimate> entities) {
        double units =
                (double) entities.stream().mapToLong(EntityEstimate::writeUnits).sum();
        double rows = (double) entities.stream().mapToLong(EntityEstimate::rows).sum();
        double busiest = entities.stream()
                .map(EntityEstimate::table)
                .distinct()
                .mapToDouble(table -> (double) entities.stream()
                        .filter(entity -> entity.table().equals(table))
                        .mapToLong(EntityEstimate::writeUnits)
                        .sum())
                .max()
                .orElse(0);
        Duration longest = new Duration(
                busiest / TABLE_UNITS_PER_SECOND,
                "the 4,000 write units a second that a new on-demand table takes at once");
        longest = longer(
                longest,
                units / (CHUNK_UNITS_PER_SECOND * chunksAtATime),
                Words.count(chunksAtATime, "chunk") + " at a time with about 1,000 write units a second each");
        if (writeUnitsPerSecond.isPresent()) {
            longest = longer(
                    longest,
                    units / writeUnitsPerSecond.get(),
                    "the run's ceiling of " + Words.number(writeUnitsPerSecond.get()) + " write units a second");
        }
        if (rowsPerSecond.isPresent()) {
            longest = longer(
                    longest,
                    rows / rowsPerSecond.get(),
                    "the run's cap of " + Words.number(rowsPerSecond.get()) + " rows a second");
        }
        return longest;
    }

    private static Duration longer(Duration known, double seconds, String because) {
        return seconds > known.seconds() ? new Duration(seconds, because) : known;
    }
}
