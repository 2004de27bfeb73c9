package io.mysql2dynamodb.migration.repair;

import io.mysql2dynamodb.migration.verify.SecondLook;
import io.mysql2dynamodb.target.HelperAttributes;
import io.mysql2dynamodb.target.HelperAttributes.SourceRow;
import io.mysql2dynamodb.target.ItemDifference;
import io.mysql2dynamodb.target.ItemKey;
import io.mysql2dynamodb.target.ItemVersion;
import io.mysql2dynamodb.target.KeyEvaluation;
import io.mysql2dynamodb.target.KeyEvaluation.Content;
import io.mysql2dynamodb.target.Tombstone;
import io.mysql2dynamodb.target.VersionedItems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Whether what is stored under a key is what the source holds under it: the item by a strongly consistent read, the source
 * in a fresh snapshot. Used by one thread.
 */
final class KeyCheck {
    private final VersionedItems items;
    private final SecondLook again;

    /** @param again how often a difference is looked at again before it is believed */
    KeyCheck(VersionedItems items, SecondLook again) {
        this.items = items;
        this.again = again;
    }

    /** What is wrong at one reading, in sentences; empty when nothing is. */
    List<String> wrong(ItemKey key, KeyEvaluation evaluation) {
        Optional<Map<String, AttributeValue>> stored = items.read(key);
        Content content = evaluation.now(key, stored.flatMap(KeyCheck::row));
        if (content instanceof Content.Several several) {
            return List.of(severalRows(several.rows()));
        }
        Optional<Map<String, AttributeValue>> live = stored.filter(item -> !Tombstone.is(item));
        if (content instanceof Content.Nothing) {
            return live.isEmpty() ? List.of() : List.of("no item belongs under the key, and one is there");
        }
        return live.isEmpty()
                ? List.of("a row has the key, and no item is there")
                : differences(((Content.Item) content).attributes(), live.get());
    }

    /** What is wrong at every reading; empty as soon as nothing is. */
    List<String> persistentlyWrong(ItemKey key, KeyEvaluation evaluation) {
        List<String> wrong = wrong(key, evaluation);
        for (int reading = 1; !wrong.isEmpty() && reading <= again.readings(); reading++) {
            again.pause().before(reading);
            wrong = wrong(key, evaluation);
        }
        return wrong;
    }

    static String severalRows(List<SourceRow> rows) {
        return "duplicate-key: several rows map to it: " + rows;
    }

    private static List<String> differences(Map<String, AttributeValue> expected, Map<String, AttributeValue> found) {
        if (ItemVersion.of(found) instanceof ItemVersion.Foreign) {
            return List.of("no migration wrote the item: it has no " + HelperAttributes.VERSION);
        }
        return ItemDifference.between(expected, found, Set.of(HelperAttributes.VERSION)).stream()
                .map(ItemDifference::toString)
                .toList();
    }

    private static Optional<SourceRow> row(Map<String, AttributeValue> item) {
        return Optional.ofNullable(item.get(HelperAttributes.SOURCE))
                .map(AttributeValue::s)
                .flatMap(KeyCheck::row);
    }

    /** The row that a {@code _src} names; one that cannot be read names none. */
    static Optional<SourceRow> row(String source) {
        try {
            return source.isEmpty() ? Optional.empty() : Optional.of(HelperAttributes.parseSource(source));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
