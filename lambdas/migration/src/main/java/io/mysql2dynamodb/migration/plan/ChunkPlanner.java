package io.mysql2dynamodb.migration.plan;

import io.mysql2dynamodb.source.KeyRange;
import io.mysql2dynamodb.source.SourceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts the source rows of one entity into chunks. Bounds are keys of rows that exist now; the first chunk is open below
 * and the last one open above, so that a row added at either end still belongs to exactly one chunk.
 */
public final class ChunkPlanner {
    private final BoundarySource boundaries;
    private final String contractHash;

    public ChunkPlanner(BoundarySource boundaries, String contractHash) {
        this.boundaries = boundaries;
        this.contractHash = contractHash;
    }

    /**
     * The chunks of an entity, in key order; at least one.
     *
     * @param table the table's contract name
     * @param entity the entity type
     * @param rows rows per chunk
     */
    public List<ChunkLine> plan(String table, String entity, long rows) {
        List<ChunkLine> chunks = new ArrayList<>();
        KeyRange rest = KeyRange.ALL;
        Optional<SourceKey> boundary = boundaries.next(rest, rows);
        while (boundary.isPresent()) {
            chunks.add(chunk(chunks.size(), table, entity, rest.endingAt(boundary.get()), rows));
            rest = rest.continuedAfter(boundary.get());
            boundary = boundaries.next(rest, rows);
        }
        chunks.add(chunk(chunks.size(), table, entity, rest, boundaries.count(rest)));
        return chunks;
    }

    private ChunkLine chunk(int number, String table, String entity, KeyRange range, long rows) {
        return new ChunkLine(
                ChunkId.of(table, entity, number + 1),
                table,
                entity,
                range.after().map(SourceKey::values),
                range.upTo().map(SourceKey::values),
                rows,
                contractHash);
    }
}
