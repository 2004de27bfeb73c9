package io.mysql2dynamodb.source;

/** Which rows of a table are meant, by their keys. */
public sealed interface KeySelection permits KeyRange, KeyList {

    /**
     * The selection as a condition.
     *
     * @param identity the key columns that the values belong to
     * @param alias the alias of the table in the query
     * @throws UnusableKeyException a value does not fit its column
     */
    SqlCondition condition(RowIdentity identity, String alias);
}
