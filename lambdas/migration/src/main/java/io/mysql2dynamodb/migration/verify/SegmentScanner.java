package io.mysql2dynamodb.migration.verify;

import io.mysql2dynamodb.migration.ChunkNotes;
import io.mysql2dynamodb.migration.Deadline;
import io.mysql2dynamodb.migration.guard.SourceHeldException;
import io.mysql2dynamodb.platform.ledger.ExtrasFigures;
import io.mysql2dynamodb.target.ItemKey;
import io.mysql2dynamodb.target.ItemKeyJson;
import io.mysql2dynamodb.target.ScanPage;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Scans one segment of a table and judges page by page which items have no source row. */
final class SegmentScanner {
    private final SegmentPages pages;
    private final PersistingExtras extras;

    SegmentScanner(SegmentPages pages, PersistingExtras extras) {
        this.pages = pages;
        this.extras = extras;
    }

    /**
     * Scans until the segment's end or the deadline, at least one page; it also ends early where the source is held.
     *
     * @param cursor where the step before stopped, one text, if there was one
     * @param deadline when to take on no further page
     * @param notes takes what was counted
     * @param persisting takes the items without a row
     * @throws SourceHeldException the source is held before the first page
     */
    void scan(
            Optional<List<String>> cursor,
            Deadline deadline,
            ChunkNotes<ExtrasFigures> notes,
            Consumer<Difference> persisting) {
        Optional<ItemKey> start = cursor.map(texts -> ItemKeyJson.read(texts.get(0)));
        boolean first = true;
        do {
            Optional<ScanPage> read = read(start, first);
            if (read.isEmpty()) {
                break;
            }
            first = false;
            ScanPage page = read.get();
            start = page.nextKey();
            notes.finished(extras.settle(page.items(), persisting), start.map(key -> List.of(ItemKeyJson.write(key))));
        } while (start.isPresent() && !deadline.passed());
    }

    /** Empty where the source is held after some pages. */
    private Optional<ScanPage> read(Optional<ItemKey> start, boolean first) {
        try {
            return Optional.of(pages.page(start));
        } catch (SourceHeldException e) {
            if (first) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
