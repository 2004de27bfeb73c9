package io.mysql2dynamodb.analysis.workload.rate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;

/**
 * The busiest window.
 *
 * @param rps executions a second in it
 * @param windowSeconds its length
 */
public record Peak(double rps, int windowSeconds) {

    /**
     * A minute: long enough that a single burst of a page's statements is no peak, and what DynamoDB's metrics count by
     * too.
     */
    public static final int WINDOW_SECONDS = 60;

    /**
     * The busiest minute, which may begin at any second. Where times are kept by the minute or coarser it is one of
     * those. Something that was watched for less than a minute has its average for a peak.
     *
     * @param spanSeconds how long it was watched
     * @return empty where nothing has a time
     */
    public static Optional<Peak> of(SecondCounts counts, double spanSeconds) {
        long total = counts.total();
        if (total == 0 || spanSeconds <= 0) {
            return Optional.empty();
        }
        double average = total / spanSeconds;
        if (spanSeconds < WINDOW_SECONDS || !counts.budget().tellsTimes()) {
            return Optional.of(new Peak(average, (int) Math.min(Integer.MAX_VALUE, Math.ceil(spanSeconds))));
        }
        long width = counts.budget().width();
        int window = (int) Math.max(WINDOW_SECONDS, width);
        // buckets cut the first and the last second, so that a steady rate could seem to peak below its average
        double rps = Math.max(average, (double) busiest(counts, window / width) / window);
        return Optional.of(new Peak(rps, window));
    }

    private static long busiest(SecondCounts counts, long length) {
        Deque<Map.Entry<Long, Long>> inside = new ArrayDeque<>();
        long sum = 0;
        long most = 0;
        for (Map.Entry<Long, Long> bucket : counts.byBucket().entrySet()) {
            inside.addLast(bucket);
            sum += bucket.getValue();
            while (inside.element().getKey() <= bucket.getKey() - length) {
                sum -= inside.remove().getValue();
            }
            most = Math.max(most, sum);
        }
        return most;
    }
}
