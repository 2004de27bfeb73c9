package io.mysql2dynamodb.migration.copy;

import io.mysql2dynamodb.migration.BackfillTarget;
import io.mysql2dynamodb.migration.RunPlan;
import io.mysql2dynamodb.migration.SourceRows.EntityRows;
import io.mysql2dynamodb.migration.TargetItems;
import io.mysql2dynamodb.migration.WindowSource;
import io.mysql2dynamodb.migration.plan.ChunkLine;
import io.mysql2dynamodb.projection.TablePlan;
import io.mysql2dynamodb.target.WriteLease;
import java.util.Optional;

/** How a run writes its chunks. Safe to share between threads. */
public final class ChunkWriting {
    private final Opening opening;
    private final Optional<Double> unitsPerSecond;

    /** Opens the writer of a chunk. */
    @FunctionalInterface
    private interface Opening {
        WindowWriter open(TablePlan table, EntityRows rows, WriteLease lease);
    }

    private ChunkWriting(Opening opening, Optional<Double> unitsPerSecond) {
        this.opening = opening;
        this.unitsPerSecond = unitsPerSecond;
    }

    /** By plain batches, which replace what is there: right only while nobody else writes to the source or the tables. */
    public static ChunkWriting plain(TargetItems target) {
        return new ChunkWriting(
                (table, rows, lease) ->
                        new PlainWindows(target.open(table.contract().name(), lease)),
                Optional.empty());
    }

    /** Beside a live application that writes to both: an item only where none is. */
    public static ChunkWriting live(BackfillTarget target) {
        return new ChunkWriting(
                (table, rows, lease) -> new LiveWindows(
                        target.open(table.contract(), lease), (key, hints) -> rows.now(table, key, hints)),
                Optional.empty());
    }

    /** The same with windows that so many write units per second can pay for; empty for windows of any size. */
    public ChunkWriting affording(Optional<Double> ceiling) {
        return new ChunkWriting(opening, ceiling);
    }

    /** Opens the writer of one chunk; the caller closes it. */
    WindowWriter open(RunPlan run, ChunkLine chunk, EntityRows rows, WriteLease lease) {
        return opening.open(run.table(chunk.table()), rows, lease);
    }

    /** The chunk's windows, small enough to be written within some seconds. */
    WindowSource windows(EntityRows rows) {
        return unitsPerSecond
                .<WindowSource>map(units -> new AffordableWindows(rows, units))
                .orElse(rows);
    }
}
