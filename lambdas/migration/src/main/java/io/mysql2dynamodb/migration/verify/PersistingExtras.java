package io.mysql2dynamodb.migration.verify;

import io.mysql2dynamodb.migration.ItemLookup;
import io.mysql2dynamodb.platform.ledger.ExtrasFigures;
import io.mysql2dynamodb.target.HelperAttributes;
import io.mysql2dynamodb.target.ItemKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Judges the pages of a scan, and reads both sides again for the items that seemed to have no row: the items strongly
 * consistent, their rows in a fresh snapshot.
 *
 * <p>An item counts as extra if it has no row at any reading and was not written between the last two. Used by one thread.
 */
final class PersistingExtras {
    private final PageJudge judge;
    private final ItemLookup stored;
    private final SecondLook again;

    PersistingExtras(PageJudge judge, ItemLookup stored, SecondLook again) {
        this.judge = judge;
        this.stored = stored;
        this.again = again;
    }

    /** The figures of a page; the items that persist without a row go to the consumer. */
    ExtrasFigures settle(List<Map<String, AttributeValue>> page, Consumer<Difference> persisting) {
        PageCount count = judge.count(page);
        ExtrasFigures figures = ExtrasFigures.traced(count.items(), count.keys(), count.tombstones());
        Map<ItemKey, Difference> unfounded = judge.unfounded(page);
        Map<ItemKey, Map<String, AttributeValue>> before = new HashMap<>();
        if (!unfounded.isEmpty()) {
            page.forEach(item -> before.put(judge.key(item), item));
        }
        for (int reading = 1; !unfounded.isEmpty(); reading++) {
            again.pause().before(reading);
            Map<ItemKey, Map<String, AttributeValue>> now = stored.read(unfounded.keySet());
            unfounded = judge.unfounded(now.values());
            if (again.last(reading)) {
                for (Difference extra : unfounded.values()) {
                    if (sameWrite(before.get(extra.key()), now.get(extra.key()))) {
                        boolean foreign = extra.kind() == DifferenceKind.FOREIGN;
                        figures = figures.plus(ExtrasFigures.withoutRow(1, foreign ? 1 : 0, 0));
                        persisting.accept(extra);
                    } else {
                        figures = figures.plus(ExtrasFigures.withoutRow(0, 0, 1));
                    }
                }
                return figures;
            }
            before.putAll(now);
        }
        return figures;
    }

    /** Whether nobody has written the item in between: every write by our rules raises its version. */
    private static boolean sameWrite(Map<String, AttributeValue> before, Map<String, AttributeValue> now) {
        return HelperAttributes.NAMES.stream().allMatch(name -> Objects.equals(before.get(name), now.get(name)));
    }
}
