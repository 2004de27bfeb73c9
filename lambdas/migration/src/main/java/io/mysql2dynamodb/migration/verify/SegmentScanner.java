package io.mysql2dynamodb.migration.verify;

import io.mysql2dynamodb.migration.ChunkNotes;
import io.mysql2dynamodb.migration.Deadline;
import io.mysql2dynamodb.migration.guard.SourceHeldException;
import io.mysql2dynamodb.platform.ledger.ExtrasFigures;
import io.mysql2dynamodb.target.ItemKey;
import io.mysql2dynamodb.target.ItemKeyJson;
import io.mysql2dynamodb.target.ScanPage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Scans one segment of a table page by page.
 *
 * @param pages the segment
 * @param judge what is found of a page's items
 */
record SegmentScanner(SegmentPages pages, Function<List<Map<String, AttributeValue>>, ExtrasFigures> judge) {

    /**
     * Scans until the segment's end or the deadline, at least one page; it also ends early where the source is held.
     *
     * @param cursor where the step before stopped, one text, if there was one
     * @param deadline when to take on no further page
     * @param notes takes what was found
     * @throws SourceHeldException the source is held before the first page
     */
    void scan(Optional<List<String>> cursor, Deadline deadline, ChunkNotes<ExtrasFigures> notes) {
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
            notes.finished(judge.apply(page.items()), start.map(key -> List.of(ItemKeyJson.write(key))));
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
