package io.mysql2dynamodb.migration.verify;

import io.mysql2dynamodb.target.HelperAttributes;
import io.mysql2dynamodb.target.ItemDifference;
import io.mysql2dynamodb.target.ItemKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Judges one stored item against what its row projects to.
 *
 * <p>The version counter must be there; its value is not compared, because later writes raise it.
 */
final class ItemJudge {
    private final String table;
    private final String entity;

    ItemJudge(String table, String entity) {
        this.table = table;
        this.entity = entity;
    }

    /** The difference, or empty when the item matches. */
    Optional<Sample> judge(
            ItemKey key, Map<String, AttributeValue> expected, Optional<Map<String, AttributeValue>> stored) {
        if (stored.isEmpty()) {
            return Optional.of(sample(Sample.Kind.MISSING, key, expected, List.of()));
        }
        Map<String, AttributeValue> found = stored.get();
        Optional<String> owner = text(found.get(HelperAttributes.SOURCE));
        Optional<String> row = text(expected.get(HelperAttributes.SOURCE));
        if (owner.isPresent() && !owner.equals(row)) {
            return Optional.of(sample(
                    Sample.Kind.DUPLICATE_KEY, key, expected, List.of("the item belongs to the row " + owner.get())));
        }
        List<ItemDifference> differences = ItemDifference.between(expected, found, Set.of(HelperAttributes.VERSION));
        if (differences.isEmpty() && found.containsKey(HelperAttributes.VERSION)) {
            return Optional.empty();
        }
        List<String> details = differences.isEmpty()
                ? List.of(HelperAttributes.VERSION + ": not there")
                : differences.stream().map(ItemDifference::toString).toList();
        return Optional.of(sample(Sample.Kind.MISMATCHED, key, expected, details));
    }

    private Sample sample(Sample.Kind kind, ItemKey key, Map<String, AttributeValue> expected, List<String> details) {
        return new Sample(
                kind,
                table,
                entity,
                key.toString(),
                text(expected.get(HelperAttributes.SOURCE)).orElse(""),
                details);
    }

    private static Optional<String> text(AttributeValue value) {
        return Optional.ofNullable(value).map(AttributeValue::s);
    }
}
