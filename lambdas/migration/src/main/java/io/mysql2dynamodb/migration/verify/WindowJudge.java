package io.mysql2dynamodb.migration.verify;

import io.mysql2dynamodb.migration.ItemLookup;
import io.mysql2dynamodb.platform.ledger.VerifyFigures;
import io.mysql2dynamodb.projection.ProjectedItem;
import io.mysql2dynamodb.projection.ProjectedWindow;
import io.mysql2dynamodb.target.ItemKey;
import io.mysql2dynamodb.target.KeySum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Judges the rows of a window against one strongly consistent reading of their items. Thread-safe. */
final class WindowJudge {
    private final ItemLookup stored;
    private final ItemJudge judge;

    WindowJudge(ItemLookup stored, ItemJudge judge) {
        this.stored = stored;
        this.judge = judge;
    }

    /**
     * A window as one reading of both sides shows it.
     *
     * @param sound the figures of the rows with which everything is right, and of those that are no items
     * @param differing the rows with which something is not
     */
    record Reading(VerifyFigures sound, List<DifferingRow> differing) {}

    /**
     * A row that does not have the items it should have.
     *
     * @param row what it projects to
     * @param judged what its items are
     */
    record DifferingRow(ProjectedItem row, ItemJudge.Judged judged) {}

    Reading judge(ProjectedWindow window) {
        List<ItemKey> keys = new ArrayList<>(window.items().size());
        window.items().forEach(row -> ItemJudge.keys(row, keys::add));
        Map<ItemKey, Map<String, AttributeValue>> found = stored.read(keys);
        List<DifferingRow> differing = new ArrayList<>();
        long matching = 0;
        long lookups = 0;
        KeySum.Adder sum = new KeySum.Adder();
        for (ProjectedItem row : window.items()) {
            Optional<ItemJudge.Judged> judged = judge.judge(row, found);
            if (judged.isEmpty()) {
                matching++;
                lookups += row.lookups().size();
                ItemJudge.keys(row, sum::add);
            } else {
                differing.add(new DifferingRow(row, judged.get()));
            }
        }
        VerifyFigures sound = VerifyFigures.matching(matching, lookups, sum.sum())
                .plus(VerifyFigures.withoutItem(window.quarantined().size(), window.excluded()));
        return new Reading(sound, differing);
    }
}
