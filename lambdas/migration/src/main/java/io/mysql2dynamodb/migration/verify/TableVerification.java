package io.mysql2dynamodb.migration.verify;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What the verification of one table found.
 *
 * @param table its contract name
 * @param scanned items that a whole scan found
 * @param extra items without a row
 * @param entities per entity
 */
public record TableVerification(String table, long scanned, long extra, List<EntityVerification> entities) {

    public TableVerification {
        entities = List.copyOf(entities);
    }

    long sum(ToLongFunction<EntityVerification> figure) {
        return entities.stream().mapToLong(figure).sum();
    }

    /** Whether nothing differs in this table. */
    boolean noDifference() {
        return extra == 0 && sum(EntityVerification::mismatched) == 0 && sum(EntityVerification::missing) == 0;
    }
}
