package io.mysql2dynamodb.projection;

/**
 * What became of the rows of an embedded child table in a window. {@code read} is the sum of the others.
 *
 * @param read child rows of the window's rows
 * @param embedded those that are in an item
 * @param beyondLimit those that the contract's limit leaves out
 * @param ofQuarantined those of quarantined rows
 * @param ofExcluded those of rows that the entity's condition excludes
 */
public record ChildCounts(long read, long embedded, long beyondLimit, long ofQuarantined, long ofExcluded) {

    public static final ChildCounts NONE = new ChildCounts(0, 0, 0, 0, 0);

    /** The sum of two windows. */
    public ChildCounts plus(ChildCounts other) {
        return new ChildCounts(
                read + other.read,
                embedded + other.embedded,
                beyondLimit + other.beyondLimit,
                ofQuarantined + other.ofQuarantined,
                ofExcluded + other.ofExcluded);
    }
}
