package io.mysql2dynamodb.runner.asl;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One entry of {@code Retry}. Defaults and bounds as in
 * <a href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html">Handling errors</a>.
 *
 * @param errors the names it answers
 * @param interval before the first retry
 * @param backoffRate the interval grows by this factor, at least 1
 * @param maxAttempts retries, 0 for none
 * @param maxDelay upper bound of an interval
 * @param fullJitter whether the wait is drawn between 0 and the interval
 * @param pointer JSON pointer, for messages
 */
public record Retrier(
        List<String> errors,
        Duration interval,
        double backoffRate,
        int maxAttempts,
        Optional<Duration> maxDelay,
        boolean fullJitter,
        String pointer) {

    public Retrier {
        errors = List.copyOf(errors);
    }

    /**
     * The wait before a retry, without jitter.
     *
     * @param attempt 1 for the first retry
     */
    public Duration delay(int attempt) {
        double seconds = interval.toSeconds() * Math.pow(backoffRate, attempt - 1.0);
        double bound = maxDelay.map(delay -> (double) delay.toSeconds())
                .orElse((double) Duration.ofDays(365).toSeconds());
        return Duration.ofMillis(Math.round(Math.min(seconds, bound) * 1000));
    }
}
