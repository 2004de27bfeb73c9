package io.mysql2dynamodb.contract;

/**
 * Choices of the whole contract that change how rows are judged.
 *
 * @param zeroDate what becomes of a zero or partly zero date
 * @param emptySet what becomes of an empty SET where a string set is wanted, since DynamoDB has no empty sets
 */
public record Policies(ZeroDate zeroDate, EmptySet emptySet) {

    public static final Policies DEFAULT = new Policies(ZeroDate.QUARANTINE, EmptySet.QUARANTINE);

    /** {@code zero_date}: a zero date quarantines its row, or leaves the attribute out. */
    public enum ZeroDate {
        QUARANTINE,
        ABSENT
    }

    /** {@code empty_set}: an empty SET quarantines its row, or leaves the attribute out as NULL does. */
    public enum EmptySet {
        QUARANTINE,
        ABSENT
    }
}
