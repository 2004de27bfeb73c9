package io.mysql2dynamodb.migration.copy;

import io.mysql2dynamodb.migration.ChunkNotes;
import io.mysql2dynamodb.migration.WindowWalk;
import io.mysql2dynamodb.migration.plan.ChunkLine;
import io.mysql2dynamodb.platform.ledger.CopyFigures;
import io.mysql2dynamodb.platform.quarantine.QuarantineReason;
import io.mysql2dynamodb.platform.quarantine.QuarantineRecord;
import io.mysql2dynamodb.target.HelperAttributes.SourceRow;
import java.util.List;
import java.util.Optional;

/**
 * Copies the rows of one chunk: a window is written while the next one is read.
 *
 * <p>Copying a chunk again, whole or from a cursor, gives the same items. When the time is up it returns after a whole
 * window, with everything before the cursor stored. It fails, by {@link DuplicateKeyException}, when two rows of the chunk
 * map to one key; no window is begun after the one that shows it, and all its pairs are in the quarantine.
 */
final class ChunkCopier {
    static final String DUPLICATE_KEY = "duplicate-key";

    private final String sourceTable;
    private final WindowWriter writer;

    /**
     * @param sourceTable the source table of the chunk's entity
     * @param writer writes the chunk's windows
     */
    ChunkCopier(String sourceTable, WindowWriter writer) {
        this.sourceTable = sourceTable;
        this.writer = writer;
    }

    /**
     * Copies until the chunk's end or the walk's deadline, at least one window.
     *
     * @param chunk what to copy
     * @param cursor where the step before stopped, if there was one
     * @param walk how to read
     * @param quarantine takes the rows that cannot be items
     * @param notes takes what was counted
     */
    void copy(
            ChunkLine chunk,
            Optional<List<String>> cursor,
            WindowWalk walk,
            QuarantineSink quarantine,
            ChunkNotes<CopyFigures> notes) {
        walk.walk(
                chunk.range(cursor),
                (window, earlierWritten) -> {
                    window.quarantined().forEach(row -> quarantine.add(QuarantineLines.of(row)));
                    refuse(chunk, writer.before(window, earlierWritten), quarantine);
                },
                writer::write,
                (written, last) -> {
                    refuse(chunk, writer.after(written), quarantine);
                    notes.finished(written.figures(), last);
                });
    }

    private void refuse(ChunkLine chunk, List<DuplicateKey> duplicates, QuarantineSink quarantine) {
        if (duplicates.isEmpty()) {
            return;
        }
        for (DuplicateKey duplicate : duplicates) {
            quarantine.add(record(chunk, duplicate.first(), duplicate));
            quarantine.add(record(chunk, duplicate.second(), duplicate));
        }
        throw new DuplicateKeyException(chunk.id(), duplicates);
    }

    private QuarantineRecord record(ChunkLine chunk, SourceRow row, DuplicateKey duplicate) {
        QuarantineReason reason = new QuarantineReason(
                DUPLICATE_KEY,
                Optional.empty(),
                Optional.of(String.join("#", duplicate.key().attributes().keySet())),
                "the rows " + duplicate.first() + " and " + duplicate.second() + " map to the same key: "
                        + duplicate.key());
        return new QuarantineRecord(sourceTable, row.keyValues(), chunk.entity(), List.of(reason));
    }
}
