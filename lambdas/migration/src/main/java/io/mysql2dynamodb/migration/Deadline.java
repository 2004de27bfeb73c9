package io.mysql2dynamodb.migration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * When a function stops taking on new windows, so that it can finish those under way and hand a cursor back.
 *
 * @param clock the clock that it is judged by
 * @param at the moment
 */
public record Deadline(Clock clock, Instant at) {

    public static Deadline after(Clock clock, Duration budget) {
        return new Deadline(clock, clock.instant().plus(budget));
    }

    public boolean passed() {
        return !clock.instant().isBefore(at);
    }
}
