package io.mysql2dynamodb.cdk.data;

import io.mysql2dynamodb.contract.AlarmThresholds;

/**
 * When the alarms of a table are raised: what the contract says, else a default.
 *
 * <p>The defaults tell a lasting condition from the passing ones that a client's retries absorb: an on-demand table
 * throttles for a moment while it adapts to a new peak, and a rare internal error is normal for the service. An average
 * of 100 ms is ten times the single-digit milliseconds that DynamoDB is made for.
 *
 * @param throttles throttled requests per minute
 * @param systemErrors system errors per minute
 * @param latencyMillis average milliseconds of the slowest operation in a minute
 * @param minutes how many minutes in a row
 */
record Thresholds(int throttles, int systemErrors, int latencyMillis, int minutes) {

    static Thresholds of(AlarmThresholds contract) {
        return new Thresholds(
                contract.throttledRequests().orElse(10),
                contract.systemErrors().orElse(5),
                contract.latencyMillis().orElse(100),
                contract.evaluationPeriods().orElse(5));
    }
}
