package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.source.RowCursor;
import io.mysql2dynamodb.source.SourceKey;
import java.util.List;

/**
 * Brings the rows of one child query to their parents. Both sides come in the order of the parents' identity and out of
 * one snapshot, so the parents are walked once; whether a row belongs to a parent was judged by MySQL.
 */
final class ChildMerge {

    private final ChildPlan plan;
    private final int child;
    private final ChildGroup group;

    /**
     * A merge of one child table.
     *
     * @param child the index of the child table in its entity
     */
    ChildMerge(ChildPlan plan, int child, RowCursor row) {
        this.plan = plan;
        this.child = child;
        this.group = new ChildGroup(plan, row);
    }

    /**
     * Reads all child rows.
     *
     * @throws SnapshotDisagreesException a child row's parent is not among the parents
     */
    void run(List<RootRow> parents, RowCursor row) {
        int at = 0;
        while (row.next()) {
            SourceKey key = plan.parents().read(row, 0);
            while (at < parents.size() && !parents.get(at).key().equals(key)) {
                group.finish(parents.get(at++), child);
            }
            if (at == parents.size()) {
                throw new SnapshotDisagreesException(plan, key);
            }
            group.add(parents.get(at));
        }
        while (at < parents.size()) {
            group.finish(parents.get(at++), child);
        }
    }
}
