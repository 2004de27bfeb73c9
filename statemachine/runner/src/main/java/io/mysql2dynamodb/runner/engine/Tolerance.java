package io.mysql2dynamodb.runner.engine;

import io.mysql2dynamodb.runner.asl.MapState;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many items of a distributed map may fail. Without a bound none may; with both, each is a bound. A failed child
 * counts all items of its batch. Thread-safe.
 */
final class Tolerance {

    private final double mostItems;
    private final AtomicInteger failed = new AtomicInteger();

    private Tolerance(double mostItems) {
        this.mostItems = mostItems;
    }

    static Tolerance of(MapState state, Visit visit, int totalItems) {
        double byCount = state.toleratedFailureCount().isPresent()
                ? visit.number(state.toleratedFailureCount().get(), "ToleratedFailureCount", 0, Integer.MAX_VALUE)
                : Double.MAX_VALUE;
        double byPercentage = state.toleratedFailurePercentage().isPresent()
                ? visit.number(state.toleratedFailurePercentage().get(), "ToleratedFailurePercentage", 0, 100)
                        * totalItems
                        / 100
                : Double.MAX_VALUE;
        double most = Math.min(byCount, byPercentage);
        return new Tolerance(most == Double.MAX_VALUE ? 0 : most);
    }

    /**
     * Counts a failed child.
     *
     * @return whether the bound is exceeded now
     */
    boolean exceededBy(int items) {
        return failed.addAndGet(items) > mostItems;
    }

    boolean exceeded() {
        return failed.get() > mostItems;
    }
}
