package io.mysql2dynamodb.platform.ledger;

/**
 * What a verification found of items that should be there.
 *
 * @param matching items that are what they should be
 * @param mismatched items that differ, or that belong to another row
 * @param missing items that are not there
 */
public record ItemCounts(long matching, long mismatched, long missing) {

    public static final ItemCounts NONE = new ItemCounts(0, 0, 0);

    public ItemCounts plus(ItemCounts other) {
        return new ItemCounts(matching + other.matching, mismatched + other.mismatched, missing + other.missing);
    }
}
