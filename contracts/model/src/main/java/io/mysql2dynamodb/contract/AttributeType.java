package io.mysql2dynamodb.contract;

/** The DynamoDB attribute types, by their names in the service's API. */
public enum AttributeType {
    S,
    N,
    B,
    SS,
    NS,
    BS,
    M,
    L,
    BOOL,
    NULL;

    /** Whether a key of a table or index may have this type. */
    public boolean canBeKey() {
        return this == S || this == N || this == B;
    }
}
