package io.mysql2dynamodb.local.plan;

import io.mysql2dynamodb.contract.sql.SqlQuoting;
import io.mysql2dynamodb.source.KeyRange;
import io.mysql2dynamodb.source.RowCursor;
import io.mysql2dynamodb.source.RowIdentity;
import io.mysql2dynamodb.source.SourceKey;
import io.mysql2dynamodb.source.SourceQuery;
import io.mysql2dynamodb.source.SourceSession;
import java.util.List;
import java.util.Optional;

/** A window of keys that a table has, bounded on both sides as in the middle of a copy, so that MySQL can say what it costs. */
final class SampleWindow {

    /** Rows of the window; a copy takes 25 to 4,000, by their size. */
    static final int ROWS = 1_000;

    private SampleWindow() {}

    /** From the first row of the table on; empty where it has less than two rows. */
    static Optional<KeyRange> of(SourceSession session, RowIdentity identity) {
        String sql = "SELECT " + identity.select("t") + " FROM " + SqlQuoting.name(identity.table()) + " AS t ORDER BY "
                + identity.order("t") + " LIMIT ?";
        SourceKey first = null;
        SourceKey last = null;
        try (RowCursor row = session.query(new SourceQuery(sql, List.of((long) ROWS + 1), identity.types()))) {
            while (row.next()) {
                last = identity.read(row, 0);
                first = first == null ? last : first;
            }
        }
        return first == null || first.equals(last)
                ? Optional.empty()
                : Optional.of(new KeyRange(Optional.of(first), Optional.of(last)));
    }
}
