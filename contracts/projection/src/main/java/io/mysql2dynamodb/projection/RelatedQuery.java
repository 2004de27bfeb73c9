package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.source.KeySelection;
import io.mysql2dynamodb.source.RowCursor;
import io.mysql2dynamodb.source.SourceQuery;
import java.util.List;

/**
 * A query beside the root's, one for each window, whose rows belong to the window's rows: embedded children, looked-up
 * lists, aggregates. Its result begins with the identity of the row that each of its rows belongs to, in that order.
 */
sealed interface RelatedQuery permits ChildPlan, LookupPlan, AggregatePlan, ExtremePlan {

    /** Where its rows come from. */
    RelatedRows rows();

    /** The query for the selected source rows. */
    SourceQuery select(KeySelection selection);

    /** What takes the rows of its result. */
    RowGroup group(RowCursor row, Related related);

    /** How many of the values gathered for a row are its own: 1 or none. */
    default int gathered() {
        return 0;
    }

    /** The aggregates that it fills. */
    default List<AggregateColumn> aggregates() {
        return List.of();
    }
}
