package io.mysql2dynamodb.target;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Waiting between retries with full jitter: a random time between nothing and an exponentially growing bound, so that
 * writers which were throttled together do not return together
 * (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/).
 *
 * @param first bound of the first wait
 * @param longest bound that no wait exceeds
 * @param attempts how many requests in a row may get nowhere before the caller gives up; at least 1
 */
public record Backoff(Duration first, Duration longest, int attempts) {

    /** Twelve attempts within about half a minute. */
    public static final Backoff DEFAULT = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(5), 12);

    public Backoff {
        if (first.isNegative() || longest.compareTo(first) < 0 || attempts < 1) {
            throw new IllegalArgumentException("backoff needs 0 <= first <= longest and at least 1 attempt, got "
                    + first + ", " + longest + ", " + attempts);
        }
    }

    /**
     * The bound of the wait after the given number of attempts that got nowhere, counted from 1.
     */
    Duration bound(int fruitless) {
        long doubled = first.toMillis() << Math.min(fruitless - 1, 20);
        return Duration.ofMillis(Math.min(doubled, longest.toMillis()));
    }

    /** Waits a random time below {@link #bound}. */
    void await(int fruitless) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(bound(fruitless).toMillis() + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TargetInterruptedException("stopped while waiting to repeat a throttled request", e);
        }
    }
}
