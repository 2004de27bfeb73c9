package io.mysql2dynamodb.workload;

import java.util.OptionalDouble;

/**
 * What one execution of a pattern takes. A general log tells none of it, a slow log all but of the fast ones.
 *
 * @param averageMillis mean latency in milliseconds
 * @param maximumMillis the longest
 * @param rowsExamined rows that MySQL looked at, on average
 * @param rowsReturned rows that it sent, on average
 * @param rowsAffected rows that it changed, on average
 */
public record PatternTiming(
        OptionalDouble averageMillis,
        OptionalDouble maximumMillis,
        OptionalDouble rowsExamined,
        OptionalDouble rowsReturned,
        OptionalDouble rowsAffected) {

    /** Nothing is known. */
    public static final PatternTiming UNKNOWN = new PatternTiming(
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty());
}
