package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.target.HelperAttributes.SourceRow;
import java.util.List;

/** What the source holds under an item's key. */
public sealed interface KeyContents {

    /** No row maps to the key. */
    record Nothing() implements KeyContents {}

    /**
     * One row's item.
     *
     * @param item for a lookup item, that item with the row that it stands for
     */
    record One(ProjectedItem item) implements KeyContents {}

    /** One row has the key and cannot become an item. */
    record Quarantined(QuarantinedRow row) implements KeyContents {}

    /**
     * Several rows map to the key, which is an error of the data or of the contract.
     *
     * @param rows at least two; copies of a row in a table without a key are equal
     */
    record Several(List<SourceRow> rows) implements KeyContents {
        public Several {
            rows = List.copyOf(rows);
        }
    }
}
