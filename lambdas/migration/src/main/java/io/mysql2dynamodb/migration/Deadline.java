package io.mysql2dynamodb.migration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * When a function stops taking on new windows, so that it can finish those under way and hand a cursor back.
 *
 * @param clock the clock that it is judged by
 * @param from when the function began
 * @param at the moment
 */
public record Deadline(Clock clock, Instant from, Instant at) {

    public static Deadline after(Clock clock, Duration budget) {
        Instant now = clock.instant();
        return new Deadline(clock, now, now.plus(budget));
    }

    /** Also on a clock that was stepped back: how much of the time is left is not known then. */
    public boolean passed() {
        Instant now = clock.instant();
        return !now.isBefore(at) || now.isBefore(from);
    }
}
