package io.mysql2dynamodb.target;

import software.amazon.awssdk.core.metrics.CoreMetric;
import software.amazon.awssdk.metrics.MetricCollection;
import software.amazon.awssdk.metrics.MetricPublisher;

/**
 * Sees the throttles of one call that the SDK's own retries hide. The SDK publishes a call's metrics on the calling thread,
 * before the call returns.
 */
final class ThrottledAttempts implements MetricPublisher {
    /** Value of {@link CoreMetric#ERROR_TYPE} for a throttle. */
    private static final String THROTTLING = "Throttling";

    private volatile boolean any;

    /** Whether an attempt of the call was throttled, also if a later one succeeded. */
    boolean any() {
        return any;
    }

    @Override
    public void publish(MetricCollection call) {
        any |= call.children().stream()
                .flatMap(attempt -> attempt.metricValues(CoreMetric.ERROR_TYPE).stream())
                .anyMatch(THROTTLING::equals);
    }

    @Override
    public void close() {}
}
