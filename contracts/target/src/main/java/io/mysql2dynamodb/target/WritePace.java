package io.mysql2dynamodb.target;

import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * How fast one table is written: as many requests at a time as it takes well, and no more write units per second than are
 * allowed. Thread-safe.
 *
 * <p>A request takes its estimated units before it is sent; what it really consumed, indexes included, is settled when its
 * answer tells. So over any time the units consumed are at most the ceiling plus one burst (a second's worth, or one
 * request where that is more), plus what the requests on their way consume beyond their estimates, which the following
 * ones pay back. A pace begins without a burst.
 */
public final class WritePace {
    /** A wait is cut into such pieces, so that a lease is renewed in time. */
    private static final long LONGEST_PIECE_NANOS = 5_000_000_000L;

    private final AdaptiveConcurrency concurrency;
    private final Optional<TokenBucket> units;
    private final Ticker ticker;

    /**
     * @param concurrency of the table
     * @param unitsPerSecond the ceiling; empty for none
     */
    public WritePace(AdaptiveConcurrency concurrency, Optional<Double> unitsPerSecond) {
        this(concurrency, unitsPerSecond, Ticker.SYSTEM);
    }

    WritePace(AdaptiveConcurrency concurrency, Optional<Double> unitsPerSecond, Ticker ticker) {
        this.concurrency = concurrency;
        this.units = unitsPerSecond.map(rate -> empty(rate, ticker));
        this.ticker = ticker;
    }

    /** A run writes many chunks one after another, each at a pace of its own: a burst for each would add up. */
    private static TokenBucket empty(double rate, Ticker ticker) {
        double burst = Math.max(1, rate);
        TokenBucket bucket = new TokenBucket(rate, burst, ticker);
        bucket.take(burst);
        return bucket;
    }

    /** Whether the units a second are limited. */
    boolean hasCeiling() {
        return units.isPresent();
    }

    /**
     * Waits until a request of so many units may be sent.
     *
     * @param estimate units that it will consume at least; asked only where there is a ceiling
     * @param meanwhile called every few seconds of waiting, such as to renew a lease; may throw to give up
     */
    Turn await(DoubleSupplier estimate, Runnable meanwhile) {
        double taken = units.isPresent() ? estimate.getAsDouble() : 0;
        long left = units.map(bucket -> bucket.take(taken)).orElse(0L);
        while (left > 0) {
            long piece = Math.min(left, LONGEST_PIECE_NANOS);
            ticker.await(piece);
            left -= piece;
            meanwhile.run();
        }
        return new Turn(taken, concurrency.acquire());
    }

    /** One request's turn. Used by one thread. */
    final class Turn implements AutoCloseable {
        private final double taken;
        private final AdaptiveConcurrency.Permit permit;

        private Turn(double taken, AdaptiveConcurrency.Permit permit) {
            this.taken = taken;
            this.permit = permit;
        }

        /** The answer told what the request consumed. */
        void consumed(double used) {
            units.ifPresent(bucket -> bucket.settle(taken, used));
        }

        void answered() {
            permit.answered();
        }

        void throttled() {
            permit.throttled();
        }

        @Override
        public void close() {
            permit.close();
        }
    }
}
