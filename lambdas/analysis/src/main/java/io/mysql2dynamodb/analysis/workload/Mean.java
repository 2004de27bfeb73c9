package io.mysql2dynamodb.analysis.workload;

import java.util.OptionalDouble;

/** A mean that is being taken. Not thread-safe. */
final class Mean {

    private double sum;
    private long of;

    void add(double total, long executions) {
        sum += total;
        of += executions;
    }

    void addAll(Mean other) {
        add(other.sum, other.of);
    }

    OptionalDouble value() {
        return of == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / of);
    }
}
