package io.mysql2dynamodb.platform.ledger;

import io.mysql2dynamodb.target.WriteLease;
import java.util.List;

/**
 * The right of one invocation to work on a chunk, and the only way to note what it did. {@link #check} may be called by
 * many threads; it also renews the lease in time. The other methods are for the thread that acquired it.
 *
 * <p>Figures are given for the whole invocation so far, not as increments: what is noted is the sum of the figures that
 * the ledger held when the invocation began and these. So noting twice counts once, and an invocation that is repeated
 * after a crash replaces what the crashed one had noted.
 */
public interface ChunkLease<F extends Figures<F>> extends WriteLease, AutoCloseable {

    /** Names the attempt at the chunk; the same for all invocations that continue it. */
    String attempt();

    /** Which invocation of the attempt this is, from 1; a repeated invocation has the number of the one it repeats. */
    int number();

    /**
     * Notes how far the invocation has come.
     *
     * @param soFar what this invocation counted up to the cursor
     * @param cursor the last key that was dealt with
     * @throws io.mysql2dynamodb.target.LeaseLostException if the lease is not held any more; nothing was noted
     */
    void progress(F soFar, List<String> cursor);

    /**
     * Notes that the chunk was dealt with to its end.
     *
     * @param soFar what this invocation counted
     * @throws io.mysql2dynamodb.target.LeaseLostException if the lease is not held any more; nothing was noted
     */
    ChunkOutcome<F> complete(F soFar);

    /** Gives the lease back, if it is still held. Call it when no write is on its way any more. */
    @Override
    void close();
}
