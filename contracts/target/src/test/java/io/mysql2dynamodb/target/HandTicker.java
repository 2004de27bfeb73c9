package io.mysql2dynamodb.target;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Time that only a test moves; waiting moves it by what was waited for. */
final class HandTicker implements Ticker {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000); // overflows soon, as nanoTime may

    @Override
    public long nanos() {
        return now.get();
    }

    @Override
    public void await(long nanos) {
        now.addAndGet(nanos);
    }

    void pass(Duration time) {
        await(time.toNanos());
    }
}
