package io.mysql2dynamodb.migration.verify;

import io.mysql2dynamodb.target.ItemKey;
import io.mysql2dynamodb.target.ScanPage;
import java.util.Optional;

/** The pages of one segment's scan, strongly consistent. */
@FunctionalInterface
public interface SegmentPages {

    /** The page that begins after the key; the first page when there is none. */
    ScanPage page(Optional<ItemKey> startKey);
}
