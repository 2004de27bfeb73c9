package io.mysql2dynamodb.migration.accounting;

import io.mysql2dynamodb.projection.ChildPlan;
import io.mysql2dynamodb.projection.EntityPlan;

/** Counts rows of the source apart from the copy. */
public interface SourceCounts {

    /** Rows of the entity's source table. */
    long rows(EntityPlan entity);

    /** Pairs of a source row and a child row that it embeds, or would embed. */
    long pairs(ChildPlan child);

    /** Child rows that belong to no source row. */
    long orphans(ChildPlan child);
}
