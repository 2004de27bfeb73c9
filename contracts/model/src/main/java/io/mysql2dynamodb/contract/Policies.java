package io.mysql2dynamodb.contract;

/**
 * Choices of the whole contract that change how rows are judged.
 *
 * @param zeroDate what becomes of a zero or partly zero date
 */
public record Policies(ZeroDate zeroDate) {

    public static final Policies DEFAULT = new Policies(ZeroDate.QUARANTINE);

    /** {@code zero_date}: a zero date quarantines its row, or leaves the attribute out. */
    public enum ZeroDate {
        QUARANTINE,
        ABSENT
    }
}
