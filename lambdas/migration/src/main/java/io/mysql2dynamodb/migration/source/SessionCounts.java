package io.mysql2dynamodb.migration.source;

import io.mysql2dynamodb.contract.sql.SqlQuoting;
import io.mysql2dynamodb.migration.accounting.SourceCounts;
import io.mysql2dynamodb.projection.ChildPlan;
import io.mysql2dynamodb.projection.EntityPlan;
import io.mysql2dynamodb.source.SourceQuery;
import io.mysql2dynamodb.source.SourceSession;
import java.util.List;

/** Counts by queries over one session, which stays the caller's. Used by one thread. */
public final class SessionCounts implements SourceCounts {
    private final SourceSession session;

    public SessionCounts(SourceSession session) {
        this.session = session;
    }

    @Override
    public long rows(EntityPlan entity) {
        return session.count(
                SourceQuery.of("SELECT COUNT(*) FROM " + SqlQuoting.name(entity.sourceTable()), List.of()));
    }

    @Override
    public long pairs(ChildPlan child) {
        return session.count(child.countPairs());
    }

    @Override
    public long orphans(ChildPlan child) {
        return session.count(child.countOrphans());
    }
}
