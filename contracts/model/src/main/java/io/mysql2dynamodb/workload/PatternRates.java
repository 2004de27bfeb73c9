package io.mysql2dynamodb.workload;

import io.mysql2dynamodb.contract.AccessPattern.RateSource;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How often a pattern is asked.
 *
 * @param executions executions counted, where they were
 * @param averageRps executions a second over the true span of what counted them
 * @param peakRps executions a second in the busiest window
 * @param peakWindowSeconds the length of that window
 * @param source where the rates come from; {@code UNKNOWN} has none
 */
public record PatternRates(
        OptionalLong executions,
        OptionalDouble averageRps,
        OptionalDouble peakRps,
        OptionalInt peakWindowSeconds,
        RateSource source) {

    public PatternRates {
        if (source == RateSource.UNKNOWN && (averageRps.isPresent() || peakRps.isPresent())) {
            throw new IllegalArgumentException("an unknown rate has no figures");
        }
        if (source != RateSource.UNKNOWN && averageRps.isEmpty()) {
            throw new IllegalArgumentException("a rate that is " + source + " needs its average");
        }
    }

    /** A pattern of which nobody knows how often it is asked, whether or not executions were seen. */
    public static PatternRates unknown(OptionalLong executions) {
        return new PatternRates(
                executions, OptionalDouble.empty(), OptionalDouble.empty(), OptionalInt.empty(), RateSource.UNKNOWN);
    }
}
