package io.mysql2dynamodb.workload;

import io.mysql2dynamodb.contract.AccessPattern.RateSource;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Patterns that happen together in one transaction, as connections showed it.
 *
 * @param id {@code TX1}, {@code TX2}, and so on; unique in the workload
 * @param steps the patterns in the order of their first execution
 * @param commits how often it was committed
 * @param rollbacks how often it was rolled back, or ended with its connection
 * @param averageRps transactions a second over the true span
 * @param rateSource where the rate comes from
 */
public record TransactionPattern(
        String id, List<Step> steps, long commits, long rollbacks, OptionalDouble averageRps, RateSource rateSource) {

    public TransactionPattern {
        steps = List.copyOf(steps);
    }

    /**
     * One pattern in it.
     *
     * @param pattern the pattern's id
     * @param least the fewest executions in one transaction
     * @param most the most
     */
    public record Step(String pattern, long least, long most) {}
}
