package io.mysql2dynamodb.migration.copy;

import io.mysql2dynamodb.platform.quarantine.QuarantineRecord;

/** Takes rows that cannot be items. Used by one thread. */
@FunctionalInterface
public interface QuarantineSink {

    void add(QuarantineRecord row);
}
