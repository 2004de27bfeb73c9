package io.mysql2dynamodb.analysis.document;

import java.util.OptionalDouble;

/** Sums of rates some of which may be unknown. */
final class KnownRates {

    private KnownRates() {}

    /** What is known of both together; empty where nothing is. */
    static OptionalDouble sum(OptionalDouble one, OptionalDouble other) {
        return one.isEmpty() && other.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(one.orElse(0) + other.orElse(0));
    }
}
