package io.mysql2dynamodb.migration.copy;

import io.mysql2dynamodb.platform.quarantine.QuarantineReason;
import io.mysql2dynamodb.platform.quarantine.QuarantineRecord;
import io.mysql2dynamodb.projection.QuarantinedRow;
import java.util.Optional;

/** Quarantined rows as lines of a quarantine file. */
public final class QuarantineLines {

    private QuarantineLines() {}

    public static QuarantineRecord of(QuarantinedRow row) {
        return new QuarantineRecord(
                row.sourceTable(),
                row.key().values(),
                row.entity(),
                row.reasons().stream()
                        .map(reason -> new QuarantineReason(
                                reason.code(), named(reason.column()), named(reason.attribute()), reason.text()))
                        .toList());
    }

    private static Optional<String> named(String name) {
        return Optional.of(name).filter(text -> !text.isEmpty());
    }
}
