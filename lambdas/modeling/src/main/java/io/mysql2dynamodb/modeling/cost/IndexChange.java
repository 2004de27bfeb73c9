package io.mysql2dynamodb.modeling.cost;

/**
 * What a write does to the item's entry in an index, and how many writes of the entry it is
 * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.html#GSI.ThroughputConsiderations).
 */
public enum IndexChange {
    /** Nothing that the index carries changes. */
    NONE(0),
    /** The entry appears or disappears. */
    PRESENCE(1),
    /** A carried value changes, the key does not. */
    VALUE(1),
    /** The key changes: the old entry is deleted, a new one put. */
    KEY(2);

    private final int writes;

    IndexChange(int writes) {
        this.writes = writes;
    }

    int writes() {
        return writes;
    }
}
