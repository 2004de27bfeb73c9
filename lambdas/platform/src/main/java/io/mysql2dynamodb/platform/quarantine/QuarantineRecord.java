package io.mysql2dynamodb.platform.quarantine;

import java.util.List;

/**
 * A row that cannot be an item, with all its reasons; a line of a quarantine file.
 *
 * @param sourceTable the row's table
 * @param key canonical text of the row's identity columns
 * @param entity the entity that it should have become
 * @param reasons at least one
 */
public record QuarantineRecord(String sourceTable, List<String> key, String entity, List<QuarantineReason> reasons) {

    public QuarantineRecord {
        key = List.copyOf(key);
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a quarantined row needs a reason: " + sourceTable + " " + key);
        }
    }
}
