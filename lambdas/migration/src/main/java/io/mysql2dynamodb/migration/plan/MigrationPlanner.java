package io.mysql2dynamodb.migration.plan;

import io.mysql2dynamodb.migration.RunPlan;
import io.mysql2dynamodb.migration.SourceRows;
import io.mysql2dynamodb.migration.SourceRows.EntityRows;
import io.mysql2dynamodb.projection.EntityPlan;
import io.mysql2dynamodb.projection.TablePlan;
import io.mysql2dynamodb.source.KeyRange;
import java.util.ArrayList;
import java.util.List;

/** Plans all chunks and segments of a run: per entity, from a sample of its rows and the bounds that the source has now. */
public final class MigrationPlanner {
    private final SourceRows source;
    private final ChunkSize size;
    private final int atATime;

    /**
     * The plan of a run.
     *
     * @param chunks in the order in which they are to be begun
     * @param segments in the order of the contract
     */
    public record Planned(List<ChunkLine> chunks, List<SegmentLine> segments) {
        public Planned {
            chunks = List.copyOf(chunks);
            segments = List.copyOf(segments);
        }

        /** Source rows of all chunks, when they were planned. */
        public long rows() {
            return chunks.stream().mapToLong(ChunkLine::estimatedRows).sum();
        }
    }

    /** @param atATime how many chunks are worked on at a time */
    public MigrationPlanner(SourceRows source, ChunkSize size, int atATime) {
        this.source = source;
        this.size = size;
        this.atATime = atATime;
    }

    public Planned plan(RunPlan run) {
        List<List<ChunkLine>> entities = new ArrayList<>();
        List<SegmentLine> segments = new ArrayList<>();
        for (TablePlan table : run.plan().tables()) {
            List<List<ChunkLine>> ofTable = table.entities().stream()
                    .map(entity -> plan(run, table, entity))
                    .toList();
            entities.addAll(ofTable);
            segments.addAll(SegmentPlan.of(
                    table.contract().name(),
                    ofTable.stream()
                            .flatMap(List::stream)
                            .mapToLong(ChunkLine::estimatedRows)
                            .sum()));
        }
        return new Planned(ChunkOrder.of(entities, atATime), segments);
    }

    private List<ChunkLine> plan(RunPlan run, TablePlan table, EntityPlan entity) {
        try (EntityRows rows = source.open(entity)) {
            long itemBytes = RowSample.averageItemBytes(
                    rows.read(KeyRange.ALL, RowSample.ROWS), table.contract().estimatedItemSizeBytes());
            return new ChunkPlanner(rows, run.contractHash())
                    .plan(table.contract().name(), entity.entityType(), size.rows(itemBytes));
        }
    }
}
