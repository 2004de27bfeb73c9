package io.mysql2dynamodb.modeling.preferences;

/** Whether rows that belong to rows of another table live beside them. */
public enum Leaning {
    /** The cost decides. */
    COST,
    /** Rows share the partition of the row that they belong to, or are embedded in it, wherever that can be. */
    SINGLE_TABLE,
    /** No two kinds of item share a table. */
    MULTI_TABLE
}
