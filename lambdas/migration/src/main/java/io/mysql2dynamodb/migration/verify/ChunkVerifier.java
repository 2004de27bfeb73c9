package io.mysql2dynamodb.migration.verify;

import io.mysql2dynamodb.migration.ChunkNotes;
import io.mysql2dynamodb.migration.ItemLookup;
import io.mysql2dynamodb.migration.WindowWalk;
import io.mysql2dynamodb.migration.plan.ChunkLine;
import io.mysql2dynamodb.platform.ledger.VerifyFigures;
import io.mysql2dynamodb.projection.ProjectedItem;
import io.mysql2dynamodb.projection.ProjectedWindow;
import io.mysql2dynamodb.target.ItemKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Compares every row of a chunk, projected anew, with its stored item, attribute by attribute, by strongly consistent
 * reads. Items of one window are read while the next window is projected.
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
        Map<ItemKey, Map<String, AttributeValue>> found =
                stored.read(window.items().stream().map(ProjectedItem::key).toList());
        long mismatched = 0;
        long missing = 0;
        for (ProjectedItem item : window.items()) {
            Optional<Sample> difference = judge.judge(item, Optional.ofNullable(found.get(item.key())));
            difference.ifPresent(samples::add);
            boolean absent = difference.map(Sample::kind).equals(Optional.of(Sample.Kind.MISSING));
            missing += absent ? 1 : 0;
            mismatched += difference.isPresent() && !absent ? 1 : 0;
        }
        return new VerifyFigures(
                window.items().size() - mismatched - missing,
                mismatched,
                missing,
                window.quarantined().size(),
                window.excluded(),
                0,
                List.of());
    }
}
