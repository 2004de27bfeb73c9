package io.mysql2dynamodb.platform.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far the latest attempt at a chunk has come.
 *
 * @param run the run
 * @param step COPY, VERIFY, EXTRAS or REPAIR
 * @param chunkId the chunk's or segment's id
 * @param contractHash hash of the contract that it was worked on with
 * @param attempt names the attempt; figures of earlier ones are gone
 * @param figures what was counted from the chunk's beginning up to {@code cursor}
 * @param cursor the last key that was dealt with; empty before the first
 * @param done whether the chunk was dealt with to its end
 * @param startedAt when the attempt began
 * @param updatedAt when the figures were noted; the end, when done
 */
public record ChunkOutcome<F extends Figures<F>>(
        String run,
        ChunkStep<F> step,
        String chunkId,
        String contractHash,
        String attempt,
        F figures,
        Optional<List<String>> cursor,
        boolean done,
        Instant startedAt,
        Instant updatedAt) {

    public ChunkOutcome {
        cursor = cursor.map(List::copyOf);
    }
}
