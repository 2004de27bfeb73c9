package io.mysql2dynamodb.migration.guard;

import io.mysql2dynamodb.target.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only by being waited for; it remembers the waits. For one thread. */
final class MovedTicker implements Ticker {
    final List<Duration> waits = new ArrayList<>();
    private long now;

    @Override
    public long nanos() {
        return now;
    }

    @Override
    public void await(long nanos) {
        if (nanos > 0) {
            waits.add(Duration.ofNanos(nanos));
            now += nanos;
        }
    }

    void pass(Duration time) {
        now += time.toNanos();
    }
}
