package io.mysql2dynamodb.reporting.summary;

import java.time.Duration;
import java.time.Instant;

/**
 * How long one step took by the clock on the wall, from the first chunk's start to the last one's end.
 *
 * @param step {@code copy}, {@code verify} or {@code find-extras}
 * @param seconds its length, in seconds with milliseconds
 * @param items what it wrote, compared or scanned
 * @param itemsPerSecond items per second of that span; 0 when nothing was measured
 */
public record StepTiming(String step, double seconds, long items, double itemsPerSecond) {

    static StepTiming of(String step, Instant start, Instant end, long items) {
        double seconds = Math.max(0, Duration.between(start, end).toMillis()) / 1000.0;
        double rate = seconds == 0 ? 0 : Math.round(items / seconds * 10) / 10.0;
        return new StepTiming(step, seconds, items, rate);
    }
}
