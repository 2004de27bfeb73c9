package io.mysql2dynamodb.migration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How long a step has taken. */
public final class StepTimer {
    private final Clock clock;
    private final Instant begun;

    public StepTimer(Clock clock) {
        this.clock = clock;
        this.begun = clock.instant();
    }

    /** Seconds since the beginning, with milliseconds. */
    public double seconds() {
        return Duration.between(begun, clock.instant()).toMillis() / 1000.0;
    }
}
