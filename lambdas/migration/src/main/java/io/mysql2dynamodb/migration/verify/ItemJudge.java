package io.mysql2dynamodb.migration.verify;

import io.mysql2dynamodb.platform.ledger.ItemCounts;
import io.mysql2dynamodb.platform.ledger.VerifyFigures;
import io.mysql2dynamodb.projection.LookupItem;
import io.mysql2dynamodb.projection.ProjectedItem;
import io.mysql2dynamodb.target.HelperAttributes;
import io.mysql2dynamodb.target.ItemDifference;
import io.mysql2dynamodb.target.ItemKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Judges stored items against what their row projects to.
 *
 * <p>The version counter must be there; its value is not compared, because later writes raise it. A tombstone is no item.
 */
final class ItemJudge {
    private final String table;
    private final String entity;

    ItemJudge(String table, String entity) {
        this.table = table;
        this.entity = entity;
    }

    /**
     * One row with its item and the lookup items beside it.
     *
     * @param figures what matches and what does not
     * @param differences what does not
     */
    record Judged(VerifyFigures figures, List<Difference> differences) {}

    /** Gives the keys that a row has to the consumer. */
    static void keys(ProjectedItem row, Consumer<ItemKey> each) {
        each.accept(row.key());
        for (LookupItem lookup : row.lookups()) {
            each.accept(lookup.key());
        }
    }

    /**
     * Judges all items of one row.
     *
     * @param row what the row projects to
     * @param stored what was found under its keys
     * @return what is found of its items; empty when all of them match
     */
    Optional<Judged> judge(ProjectedItem row, Map<ItemKey, Map<String, AttributeValue>> stored) {
        Optional<Difference> item = difference(row.key(), row.attributes(), stored);
        List<Difference> lookups = row.lookups().isEmpty()
                ? List.of()
                : row.lookups().stream()
                        .flatMap(lookup -> difference(lookup.key(), lookup.attributes(), stored).stream())
                        .toList();
        return item.isEmpty() && lookups.isEmpty()
                ? Optional.empty()
                : Optional.of(new Judged(
                        VerifyFigures.differing(
                                counts(1, item.stream().toList()),
                                counts(row.lookups().size(), lookups)),
                        Stream.concat(item.stream(), lookups.stream()).toList()));
    }

    private static ItemCounts counts(int items, List<Difference> differences) {
        long missing = differences.stream()
                .filter(difference -> difference.kind() == DifferenceKind.MISSING)
                .count();
        return new ItemCounts(items - differences.size(), differences.size() - missing, missing);
    }

    /** The difference, or empty when the item matches. */
    private Optional<Difference> difference(
            ItemKey key, Map<String, AttributeValue> expected, Map<ItemKey, Map<String, AttributeValue>> stored) {
        Map<String, AttributeValue> found = stored.get(key);
        if (found == null || found.containsKey(HelperAttributes.DELETED)) {
            List<String> why =
                    found == null ? List.of() : List.of("the key is marked as deleted, but the row is there");
            return Optional.of(difference(DifferenceKind.MISSING, key, expected, why, List.of()));
        }
        Optional<String> owner = text(found.get(HelperAttributes.SOURCE));
        Optional<String> row = text(expected.get(HelperAttributes.SOURCE));
        if (owner.isPresent() && !owner.equals(row)) {
            return Optional.of(difference(
                    DifferenceKind.DUPLICATE_KEY,
                    key,
                    expected,
                    List.of("the item belongs to the row " + owner.get()),
                    List.of()));
        }
        List<ItemDifference> differences = ItemDifference.between(expected, found, Set.of(HelperAttributes.VERSION));
        if (!found.containsKey(HelperAttributes.VERSION)) {
            List<String> why = List.of("it has no " + HelperAttributes.VERSION + ": no migration wrote it");
            return Optional.of(difference(DifferenceKind.MISMATCHED, key, expected, why, differences));
        }
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of(difference(DifferenceKind.MISMATCHED, key, expected, List.of(), differences));
    }

    private Difference difference(
            DifferenceKind kind,
            ItemKey key,
            Map<String, AttributeValue> expected,
            List<String> details,
            List<ItemDifference> attributes) {
        String source = text(expected.get(HelperAttributes.SOURCE)).orElse("");
        return new Difference(kind, table, entity, key, source, details, attributes);
    }

    private static Optional<String> text(AttributeValue value) {
        return Optional.ofNullable(value).map(AttributeValue::s);
    }
}
