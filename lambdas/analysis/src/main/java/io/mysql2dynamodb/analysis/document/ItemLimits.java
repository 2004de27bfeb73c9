package io.mysql2dynamodb.analysis.document;

import io.mysql2dynamodb.target.ItemSize;

/**
 * DynamoDB's limits, shown as facts beside sizes. Source:
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html">quotas of DynamoDB</a>.
 */
final class ItemLimits {

    /** Bytes of an item, names included. */
    static final long ITEM = ItemSize.LIMIT_BYTES;

    /** Bytes of a partition key. */
    static final long PARTITION_KEY = 2048;

    /** Bytes of a sort key. */
    static final long SORT_KEY = 1024;

    private ItemLimits() {}
}
