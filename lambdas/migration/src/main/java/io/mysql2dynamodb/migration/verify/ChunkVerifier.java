package io.mysql2dynamodb.migration.verify;

import io.mysql2dynamodb.migration.ChunkNotes;
import io.mysql2dynamodb.migration.ItemLookup;
import io.mysql2dynamodb.migration.WindowWalk;
import io.mysql2dynamodb.migration.plan.ChunkLine;
import io.mysql2dynamodb.platform.ledger.ItemCounts;
import io.mysql2dynamodb.platform.ledger.VerifyFigures;
import io.mysql2dynamodb.projection.LookupItem;
import io.mysql2dynamodb.projection.ProjectedItem;
import io.mysql2dynamodb.projection.ProjectedWindow;
import io.mysql2dynamodb.target.ItemKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Compares every row of a chunk, projected anew, with its stored item and the lookup items beside it, attribute by
 * attribute, by strongly consistent reads. Items of one window are read while the next window is projected.
 */
public final class ChunkVerifier {
    private final ItemLookup stored;

    /** @param stored the chunk's table */
    public ChunkVerifier(ItemLookup stored) {
        this.stored = stored;
    }

    /**
     * Compares until the chunk's end or the walk's deadline, at least one window.
     *
     * @param chunk what to compare
     * @param cursor where the step before stopped, if there was one
     * @param walk how to read
     * @param notes takes what was counted
     * @return the first differences of each kind
     */
    public List<Sample> verify(
            ChunkLine chunk, Optional<List<String>> cursor, WindowWalk walk, ChunkNotes<VerifyFigures> notes) {
        ItemJudge judge = new ItemJudge(chunk.table(), chunk.entity());
        Samples samples = new Samples();
        walk.walk(
                chunk.range(cursor),
                (window, earlier) -> {},
                window -> compare(window, judge, samples),
                notes::finished);
        return samples.all();
    }

    private VerifyFigures compare(ProjectedWindow window, ItemJudge judge, Samples samples) {
        Map<ItemKey, Map<String, AttributeValue>> found = stored.read(keys(window));
        Tally items = new Tally(judge, found, samples);
        Tally lookups = new Tally(judge, found, samples);
        for (ProjectedItem item : window.items()) {
            items.compare(item.key(), item.attributes());
            item.lookups().forEach(lookup -> lookups.compare(lookup.key(), lookup.attributes()));
        }
        return new VerifyFigures(
                items.matching,
                items.mismatched,
                items.missing,
                window.quarantined().size(),
                window.excluded(),
                new ItemCounts(lookups.matching, lookups.mismatched, lookups.missing),
                0,
                List.of());
    }

    private static List<ItemKey> keys(ProjectedWindow window) {
        return window.items().stream()
                .flatMap(item -> Stream.concat(
                        Stream.of(item.key()), item.lookups().stream().map(LookupItem::key)))
                .toList();
    }

    /** Counts what was found of the items of one kind. */
    private static final class Tally {
        private final ItemJudge judge;
        private final Map<ItemKey, Map<String, AttributeValue>> found;
        private final Samples samples;
        private long matching;
        private long mismatched;
        private long missing;

        Tally(ItemJudge judge, Map<ItemKey, Map<String, AttributeValue>> found, Samples samples) {
            this.judge = judge;
            this.found = found;
            this.samples = samples;
        }

        void compare(ItemKey key, Map<String, AttributeValue> expected) {
            Optional<Sample> difference = judge.judge(key, expected, Optional.ofNullable(found.get(key)));
            difference.ifPresent(samples::add);
            if (difference.isEmpty()) {
                matching++;
            } else if (difference.get().kind() == Sample.Kind.MISSING) {
                missing++;
            } else {
                mismatched++;
            }
        }
    }
}
