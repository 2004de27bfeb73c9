package io.mysql2dynamodb.modeling.preferences;

/** How keys are named. */
public enum Naming {
    /** Keys have the names of what they hold. */
    NATURAL,
    /** PK, SK, GSI1PK, GSI1SK, and so on. */
    GENERIC
}
