package io.mysql2dynamodb.local.deployment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;

/** A clock that somebody sets while it is looked at, by up to two hours forwards or back. Thread-safe. */
final class SteppedClock extends Clock {

    private static final int ONE_IN = 50;
    private static final int MOST_SECONDS = 7_200;

    private final Clock real = Clock.systemUTC();
    private final Random random;
    private Duration off = Duration.ZERO;
    private boolean steady;

    SteppedClock(long seed) {
        this.random = new Random(seed);
    }

    /** Nobody touches it any more. */
    synchronized void setRight() {
        off = Duration.ZERO;
        steady = true;
    }

    @Override
    public synchronized Instant instant() {
        if (!steady && random.nextInt(ONE_IN) == 0) {
            off = Duration.ofSeconds(random.nextInt(2 * MOST_SECONDS) - MOST_SECONDS);
        }
        return real.instant().plus(off);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the clock has one zone");
    }
}
