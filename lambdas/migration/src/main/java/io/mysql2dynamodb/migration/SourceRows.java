package io.mysql2dynamodb.migration;

import io.mysql2dynamodb.migration.plan.BoundarySource;
import io.mysql2dynamodb.migration.verify.RowKeys;
import io.mysql2dynamodb.projection.EntityPlan;
import io.mysql2dynamodb.schema.SourceSchema;
import java.util.Collection;

/** The source, entity by entity. Safe to share between threads; what it opens is not. */
public interface SourceRows {

    /** Opens a connection for the rows of one entity; the caller closes it. */
    EntityRows open(EntityPlan entity);

    /** An open connection to the rows of one entity. */
    interface EntityRows extends WindowSource, SourceRowsByKey, BoundarySource, RowKeys, AutoCloseable {

        /** The structure of these tables as it is now; one that is not there is left out. */
        SourceSchema structure(Collection<String> tables);

        @Override
        void close();
    }
}
