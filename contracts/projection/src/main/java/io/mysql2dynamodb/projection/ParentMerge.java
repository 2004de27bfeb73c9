package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.source.RowCursor;
import io.mysql2dynamodb.source.SourceKey;
import java.util.List;

/**
 * Brings the rows of a {@link RelatedQuery} to the source rows that they belong to. Both sides come in the order of the
 * identity and out of one snapshot, so the source rows are walked once; whether a row belongs to one was judged by MySQL.
 */
final class ParentMerge {

    private ParentMerge() {}

    /**
     * Reads all rows of the query.
     *
     * @throws SnapshotDisagreesException a row belongs to a source row that is not among the parents
     */
    static void run(RelatedQuery query, List<RootRow> parents, RowCursor row, RowGroup group) {
        int at = 0;
        while (row.next()) {
            SourceKey key = query.rows().parents().read(row, 0);
            while (at < parents.size() && !parents.get(at).key().equals(key)) {
                group.finish(parents.get(at++));
            }
            if (at == parents.size()) {
                throw new SnapshotDisagreesException(query.rows(), key);
            }
            group.add(parents.get(at));
        }
        while (at < parents.size()) {
            group.finish(parents.get(at++));
        }
    }
}
