package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.source.KeyColumn;
import io.mysql2dynamodb.source.RowIdentity;
import io.mysql2dynamodb.source.SourceKey;

/** Several rows share the values of the contract's {@code source_key}, so that it does not identify rows. */
public final class SourceKeyNotUniqueException extends RuntimeException {

    SourceKeyNotUniqueException(RowIdentity identity, SourceKey key) {
        super("Several rows of '" + identity.table() + "' have " + key.values() + " in "
                + identity.columns().stream().map(KeyColumn::name).toList()
                + ", which the contract names as source_key. Name columns that identify its rows.");
    }
}
