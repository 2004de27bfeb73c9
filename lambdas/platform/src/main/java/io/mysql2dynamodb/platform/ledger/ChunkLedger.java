package io.mysql2dynamodb.platform.ledger;

import java.util.List;
import java.util.Optional;

/**
 * Who works on which chunk, and what came of it. Thread-safe, and safe against other processes.
 *
 * <p>How nothing is counted twice: the ledger holds for each chunk the figures at two cursors, where the latest
 * invocation began and where it stands. An invocation says with which cursor it begins:
 *
 * <ul>
 *   <li>with none: a new attempt from zero; whatever was there is replaced;
 *   <li>with the one where the latest stands: it continues from there;
 *   <li>with the one where the latest began: the latest crashed and is repeated, its figures are dropped;
 *   <li>with any other: refused, the chunk must be begun anew.
 * </ul>
 */
public interface ChunkLedger {

    /**
     * Takes the lease on a chunk, also from an attempt that still holds it: that one writes nothing after its next
     * renewal, at the latest when the time it was given has passed.
     *
     * @param contractHash hash of the contract that the chunk was planned with
     * @param cursor where to begin: the last key dealt with; empty for the chunk's beginning
     * @throws StaleCursorException as above
     */
    <F extends Figures<F>> ChunkLease<F> acquire(
            String run, ChunkStep<F> step, String chunkId, String contractHash, Optional<List<String>> cursor);

    /** What came of one chunk, if anything was begun. */
    <F extends Figures<F>> Optional<ChunkOutcome<F>> outcome(String run, ChunkStep<F> step, String chunkId);

    /** What came of every chunk of a run that was begun, done or not, by chunk id. */
    <F extends Figures<F>> List<ChunkOutcome<F>> outcomes(String run, ChunkStep<F> step);
}
