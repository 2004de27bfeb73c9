package io.mysql2dynamodb.contract;

import java.util.OptionalInt;

/**
 * {@code alarms}: thresholds of a table's alarms; what is left out takes the default of the deployment.
 *
 * @param throttledRequests {@code throttled_requests}: throttled requests per minute that raise the alarm
 * @param systemErrors {@code system_errors}: system errors per minute that raise the alarm
 * @param latencyMillis {@code latency_ms}: average latency of successful requests, in milliseconds
 * @param evaluationPeriods {@code evaluation_periods}: minutes in a row before an alarm is raised
 */
public record AlarmThresholds(
        OptionalInt throttledRequests,
        OptionalInt systemErrors,
        OptionalInt latencyMillis,
        OptionalInt evaluationPeriods) {
    public static final AlarmThresholds DEFAULT =
            new AlarmThresholds(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
}
