package io.mysql2dynamodb.migration.guard;

import io.mysql2dynamodb.migration.verify.SegmentPages;
import io.mysql2dynamodb.target.ItemKey;
import io.mysql2dynamodb.target.ScanPage;
import java.util.Optional;

/**
 * The pages of a segment, of which the next is read when the source, where its rows are looked up, may be asked.
 *
 * @param pages the pages
 * @param guard asked before each
 */
public record PacedPages(SegmentPages pages, SourceGuard guard) implements SegmentPages {

    @Override
    public ScanPage page(Optional<ItemKey> start) {
        guard.admit();
        return pages.page(start);
    }
}
