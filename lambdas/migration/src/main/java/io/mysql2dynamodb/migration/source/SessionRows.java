package io.mysql2dynamodb.migration.source;

import io.mysql2dynamodb.migration.SourceRows;
import io.mysql2dynamodb.projection.EntityPlan;
import io.mysql2dynamodb.source.SourceDatabase;

/** Rows of the source database, a session of its own for each entity opened. */
public final class SessionRows implements SourceRows {
    private final SourceDatabase source;

    public SessionRows(SourceDatabase source) {
        this.source = source;
    }

    @Override
    public EntityRows open(EntityPlan entity) {
        return new SessionEntityRows(source.open(), entity);
    }
}
