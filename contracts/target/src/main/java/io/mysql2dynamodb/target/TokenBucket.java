package io.mysql2dynamodb.target;

/**
 * A rate that is not exceeded: tokens flow in evenly, at most one burst of them is kept, and whoever wants more than there
 * are waits until they have flowed in. Takers are served in the order in which they came. Thread-safe.
 *
 * <p>What holds, from any moment on and for any time after it: the tokens of those whose wait ended within it are at most
 * the rate times that time plus one burst, or plus the largest single demand where that is more than a burst. A demand
 * larger than a burst waits until all of it has flowed in.
 */
public final class TokenBucket {
    private static final double NANOS_PER_SECOND = 1e9;

    private final double perSecond;
    private final double burst;
    private final Ticker ticker;
    private double balance;
    private long seen;

    /**
     * @param perSecond tokens that flow in per second, more than 0
     * @param burst most tokens that are kept, more than 0; that many are there at the beginning
     */
    public TokenBucket(double perSecond, double burst, Ticker ticker) {
        if (!(perSecond > 0) || !(burst > 0)) {
            throw new IllegalArgumentException(
                    "a bucket needs a rate and a burst above 0, got " + perSecond + " and " + burst);
        }
        this.perSecond = perSecond;
        this.burst = burst;
        this.ticker = ticker;
        this.balance = burst;
        this.seen = ticker.nanos();
    }

    /** Takes the tokens, now or in advance, and says for how many nanoseconds the taker has to wait before using them. */
    synchronized long take(double tokens) {
        flow();
        balance -= tokens;
        return balance >= 0 ? 0 : (long) Math.ceil(-balance / perSecond * NANOS_PER_SECOND);
    }

    /**
     * Takes the tokens and waits until they may be used.
     *
     * @throws TargetInterruptedException if the thread is interrupted meanwhile; the tokens stay taken
     */
    public void await(double tokens) {
        long wait = take(tokens);
        if (wait > 0) {
            ticker.await(wait);
        }
    }

    /**
     * Corrects what was taken by what was used: what is too much is paid by whoever comes next, what is too little is put
     * back.
     */
    synchronized void settle(double taken, double used) {
        flow();
        balance = Math.min(burst, balance + taken - used);
    }

    private void flow() {
        long now = ticker.nanos();
        balance = Math.min(burst, balance + (now - seen) / NANOS_PER_SECOND * perSecond);
        seen = now;
    }
}
