package io.mysql2dynamodb.migration.repair;

import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.target.VersionedItems;

/** The target's tables for conditional writes, one item at a time. Safe to share between threads. */
@FunctionalInterface
public interface VersionedTables {

    VersionedItems of(TableContract table);
}
