package io.mysql2dynamodb.migration.verify;

import io.mysql2dynamodb.migration.ChunkNotes;
import io.mysql2dynamodb.migration.Deadline;
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
     * Scans until the segment's end or the deadline, at least one page.
     *
     * @param cursor where the step before stopped, one text, if there was one
     * @param deadline when to take on no further page
     * @param notes takes what was counted
     * @param persisting takes the items without a row
     */
    void scan(
            Optional<List<String>> cursor,
            Deadline deadline,
            ChunkNotes<ExtrasFigures> notes,
            Consumer<Difference> persisting) {
        Optional<ItemKey> start = cursor.map(texts -> ItemKeyJson.read(texts.get(0)));
        do {
            ScanPage page = pages.page(start);
            start = page.nextKey();
            notes.finished(extras.settle(page.items(), persisting), start.map(key -> List.of(ItemKeyJson.write(key))));
        } while (start.isPresent() && !deadline.passed());
    }
}
