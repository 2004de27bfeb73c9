package io.mysql2dynamodb.projection.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Advances code by one outside step at a time. The code must be deterministic but for its steps; it is run from its start
 * in every turn.
 */
final class Replay {

    private final List<Object> made = new ArrayList<>();
    private int next;
    private boolean moved;

    /** Ends a turn. */
    private static final class TurnEnded extends Error {
        private static final long serialVersionUID = 1L;

        private TurnEnded() {
            super("the turn has ended", null, false, false);
        }
    }

    /** A step outside: reading or writing what others read and write too. */
    @SuppressWarnings("unchecked") // the same step of the same code made the result
    <T> T step(Supplier<T> act) {
        if (next == made.size()) {
            if (moved) {
                throw new TurnEnded();
            }
            moved = true;
            made.add(act.get());
        }
        return (T) made.get(next++);
    }

    /** One turn; true when the work is done. */
    boolean advance(Runnable work) {
        next = 0;
        moved = false;
        try {
            work.run();
            return true;
        } catch (TurnEnded ended) {
            return false;
        }
    }
}
