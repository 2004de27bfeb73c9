package io.mysql2dynamodb.migration.verify;

import io.mysql2dynamodb.target.ItemDifference;
import io.mysql2dynamodb.target.ItemKey;
import java.util.List;

/**
 * A difference between a row and what is stored under a key.
 *
 * @param kind what kind of difference
 * @param table the table's contract name
 * @param entity the entity type; empty where none can be told
 * @param key the item's key
 * @param source the source row, as {@code _src} writes it; empty where none can be told
 * @param details in sentences, where no attribute tells it
 * @param attributes the attributes that differ
 */
record Difference(
        DifferenceKind kind,
        String table,
        String entity,
        ItemKey key,
        String source,
        List<String> details,
        List<ItemDifference> attributes) {

    Difference {
        details = List.copyOf(details);
        attributes = List.copyOf(attributes);
    }

    /** With all that people want to know. */
    Sample sample() {
        return new Sample(kind, table, entity, key.toString(), source, details, attributes);
    }

    /** With what a repair needs to know. */
    DifferenceLine line() {
        return DifferenceLine.of(kind, table, entity, key, source);
    }
}
