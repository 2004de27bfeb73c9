package io.mysql2dynamodb.migration.verify;

import java.time.Duration;

/** Waits twice as long before each further reading. */
public final class GrowingPause implements Pause {
    private final Duration first;

    /** @param first the first wait */
    public GrowingPause(Duration first) {
        this.first = first;
    }

    @Override
    public void before(int reading) {
        try {
            Thread.sleep(first.toMillis() << Math.min(reading - 1, 10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SecondLookInterruptedException(e);
        }
    }
}
