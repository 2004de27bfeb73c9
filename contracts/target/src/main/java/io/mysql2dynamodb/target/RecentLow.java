package io.mysql2dynamodb.target;

import java.time.Duration;

/**
 * The lowest of the values noted in the last half to one minute. A low from longer ago says little about today's table or
 * network and is forgotten. Not thread-safe.
 */
final class RecentLow {
    private static final long HALF = Duration.ofSeconds(30).toNanos();

    private double before = Double.MAX_VALUE;
    private double current = Double.MAX_VALUE;
    private long begun;

    RecentLow(long now) {
        this.begun = now;
    }

    /** Takes a value in and returns the lowest. */
    double with(double value, long now) {
        if (now - begun >= HALF) {
            before = now - begun < 2 * HALF ? current : Double.MAX_VALUE;
            current = Double.MAX_VALUE;
            begun = now;
        }
        current = Math.min(current, value);
        return Math.min(before, current);
    }
}
