package io.mysql2dynamodb.migration.verify;

import java.time.Duration;

/**
 * How often a difference is looked at again before it counts. Beside a live application a row is written first and its
 * item a moment later, so a difference says something only if it persists; of a quiet source one further reading is
 * enough, and finds the same.
 *
 * @param readings how often both sides are read again at most, at least once
 * @param pause waits before each of them
 */
public record SecondLook(int readings, Pause pause) {

    /** Once, at once. */
    public static final SecondLook QUIET = new SecondLook(1, Pause.NONE);

    /** Four times within about four seconds. */
    public static final SecondLook LIVE = new SecondLook(4, new GrowingPause(Duration.ofMillis(250)));

    public SecondLook {
        if (readings < 1) {
            throw new IllegalArgumentException("a difference is looked at again at least once, got " + readings);
        }
    }

    /** The last reading decides. */
    boolean last(int reading) {
        return reading >= readings;
    }
}
