package io.mysql2dynamodb.migration.verify;

import io.mysql2dynamodb.migration.ChunkNotes;
import io.mysql2dynamodb.migration.ItemLookup;
import io.mysql2dynamodb.migration.SourceRowsByKey;
import io.mysql2dynamodb.migration.WindowWalk;
import io.mysql2dynamodb.migration.plan.ChunkLine;
import io.mysql2dynamodb.platform.ledger.VerifyFigures;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Compares every row of a chunk, projected anew, with its stored item and the lookup items beside it, attribute by
 * attribute, by strongly consistent reads. Items of one window are read while the next window is projected; what seems to
 * differ is looked at again before it counts, between the windows and over the same connection.
 */
final class ChunkVerifier {
    private final ItemLookup stored;
    private final SourceRowsByKey rows;
    private final SecondLook again;

    /**
     * @param stored the chunk's table
     * @param rows reads rows of the chunk's entity again
     * @param again how often differences are looked at again
     */
    ChunkVerifier(ItemLookup stored, SourceRowsByKey rows, SecondLook again) {
        this.stored = stored;
        this.rows = rows;
        this.again = again;
    }

    /**
     * Compares until the chunk's end or the walk's deadline, at least one window.
     *
     * @param chunk what to compare
     * @param cursor where the step before stopped, if there was one
     * @param walk how to read
     * @param notes takes what was counted
     * @param persisting takes the differences
     */
    void verify(
            ChunkLine chunk,
            Optional<List<String>> cursor,
            WindowWalk walk,
            ChunkNotes<VerifyFigures> notes,
            Consumer<Difference> persisting) {
        WindowJudge judge = new WindowJudge(stored, new ItemJudge(chunk.table(), chunk.entity()));
        PersistingRows differing = new PersistingRows(rows, judge, again);
        walk.walk(
                chunk.range(cursor),
                (window, earlier) -> {},
                judge::judge,
                (reading, last) ->
                        notes.finished(reading.sound().plus(differing.settle(reading.differing(), persisting)), last));
    }
}
