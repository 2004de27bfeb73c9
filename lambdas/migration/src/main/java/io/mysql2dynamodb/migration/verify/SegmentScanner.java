package io.mysql2dynamodb.migration.verify;

import io.mysql2dynamodb.migration.ChunkNotes;
import io.mysql2dynamodb.migration.Deadline;
import io.mysql2dynamodb.platform.ledger.ExtrasFigures;
import io.mysql2dynamodb.target.ItemKey;
import io.mysql2dynamodb.target.ItemKeyJson;
import io.mysql2dynamodb.target.ScanPage;
import java.util.List;
import java.util.Optional;

/** Scans one segment of a table and judges page by page which items have no source row. */
public final class SegmentScanner {
    private final SegmentPages pages;
    private final PageJudge judge;

    public SegmentScanner(SegmentPages pages, PageJudge judge) {
        this.pages = pages;
        this.judge = judge;
    }

    /**
     * Scans until the segment's end or the deadline, at least one page.
     *
     * @param cursor where the step before stopped, one text, if there was one
     * @param deadline when to take on no further page
     * @param notes takes what was counted
     * @return the first differences of each kind
     */
    public List<Sample> scan(Optional<List<String>> cursor, Deadline deadline, ChunkNotes<ExtrasFigures> notes) {
        Samples samples = new Samples();
        Optional<ItemKey> start = cursor.map(texts -> ItemKeyJson.read(texts.get(0)));
        do {
            ScanPage page = pages.page(start);
            start = page.nextKey();
            notes.finished(judge.judge(page.items(), samples), start.map(key -> List.of(ItemKeyJson.write(key))));
        } while (start.isPresent() && !deadline.passed());
        return samples.all();
    }
}
