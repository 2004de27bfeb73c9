package io.mysql2dynamodb.migration.handler;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock on which time passes only when it is looked at. */
final class TickingClock extends Clock {
    private final Duration tick;
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));

    TickingClock(Duration tick) {
        this.tick = tick;
    }

    @Override
    public Instant instant() {
        return now.updateAndGet(time -> time.plus(tick));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
