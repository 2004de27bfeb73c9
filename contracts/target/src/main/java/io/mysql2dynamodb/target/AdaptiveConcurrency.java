package io.mysql2dynamodb.target;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How many requests to one table may be on their way at a time, found out as they are answered: additive increase,
 * multiplicative decrease. Thread-safe; one serves all writers of a table in this process.
 *
 * <ul>
 *   <li>Answers are judged in rounds, as many answers as requests may be on their way, at least {@link #LEAST_ROUND}. A
 *       round in which all permits were out at some time, and that was not slow, raises the limit by one.
 *   <li>A throttle halves the limit, once for all requests that were on their way when it was halved.
 *   <li>A round is slow when its mean latency is over {@link #SLOW} times the lowest mean of the last minute: requests
 *       queue somewhere. The limit then shrinks by a quarter. Queues in front of a busy server lengthen answers in
 *       proportion, so a limit that keeps them below that factor still keeps the server busy.
 *   <li>A request that failed otherwise says nothing and changes nothing.
 * </ul>
 *
 * Mean latencies that differ by less than {@link #NOISE_NANOS} count as equal.
 */
public final class AdaptiveConcurrency {
    static final int START = 8;
    static final int LEAST_ROUND = 10;
    static final double SLOW = 3;
    static final long NOISE_NANOS = 2_000_000;

    private final int min;
    private final int max;
    private final Ticker ticker;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private final RecentLow low;
    private int limit;
    private int inFlight;
    private long cutAt;
    private int answers;
    private long latencies;
    private boolean full;

    /** Of at least one and at most {@code max} requests, by the system's time. */
    public AdaptiveConcurrency(int max) {
        this(1, max, Ticker.SYSTEM);
    }

    /**
     * @param min what the limit never falls below, at least 1
     * @param max what it never rises above
     */
    public AdaptiveConcurrency(int min, int max, Ticker ticker) {
        if (min < 1 || max < min) {
            throw new IllegalArgumentException("concurrency needs 1 <= min <= max, got " + min + " and " + max);
        }
        this.min = min;
        this.max = max;
        this.ticker = ticker;
        this.limit = Math.max(min, Math.min(max, START));
        this.cutAt = ticker.nanos();
        this.low = new RecentLow(cutAt);
    }

    /**
     * Waits until a request may be sent.
     *
     * @throws TargetInterruptedException if the thread is interrupted meanwhile
     */
    public Permit acquire() {
        lock.lock();
        try {
            while (inFlight >= limit) {
                full = true;
                room.await();
            }
            inFlight++;
            full |= inFlight >= limit;
            return new Permit(ticker.nanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TargetInterruptedException("stopped while waiting for its turn to write", e);
        } finally {
            lock.unlock();
        }
    }

    /** How many requests may be on their way now. */
    public int limit() {
        lock.lock();
        try {
            return limit;
        } finally {
            lock.unlock();
        }
    }

    /** The right to one request on its way. Used by one thread; {@link #close} gives it back. */
    public final class Permit implements AutoCloseable {
        private final long begun;
        private boolean given = true;

        private Permit(long begun) {
            this.begun = begun;
        }

        /** The request was answered, be it by a condition that does not hold. */
        public void answered() {
            end(() -> note(ticker.nanos() - begun));
        }

        /** The table had no throughput left for the request, or for a part of it, or at first. */
        public void throttled() {
            end(() -> {
                if (begun - cutAt >= 0) {
                    cut(limit / 2);
                }
            });
        }

        /** Gives the permit back, with nothing learnt unless the request's outcome was told before. */
        @Override
        public void close() {
            end(() -> {});
        }

        private void end(Runnable learn) {
            lock.lock();
            try {
                if (given) {
                    given = false;
                    inFlight--;
                    learn.run();
                    wakeAsManyAsMayGo();
                }
            } finally {
                lock.unlock();
            }
        }
    }

    /** Not all: with a low limit most of the waiting threads would only go back to waiting, at each answer. */
    private void wakeAsManyAsMayGo() {
        for (int free = limit - inFlight; free > 0; free--) {
            room.signal();
        }
    }

    private void note(long latency) {
        answers++;
        latencies += latency;
        if (answers < Math.max(LEAST_ROUND, limit)) {
            return;
        }
        double mean = (double) latencies / answers;
        double lowest = low.with(mean, ticker.nanos());
        if (mean > SLOW * lowest && mean - lowest > NOISE_NANOS) {
            cut(limit - Math.max(1, limit / 4));
        } else {
            limit = full ? Math.min(max, limit + 1) : limit;
            newRound();
        }
    }

    private void cut(int smaller) {
        limit = Math.max(min, smaller);
        cutAt = ticker.nanos();
        newRound();
    }

    private void newRound() {
        answers = 0;
        latencies = 0;
        full = inFlight >= limit;
    }
}
