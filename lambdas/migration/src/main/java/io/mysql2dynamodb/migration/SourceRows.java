package io.mysql2dynamodb.migration;

import io.mysql2dynamodb.migration.plan.BoundarySource;
import io.mysql2dynamodb.migration.verify.RowKeys;
import io.mysql2dynamodb.projection.EntityPlan;
import io.mysql2dynamodb.projection.KeyContents;
import io.mysql2dynamodb.projection.TablePlan;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.source.SourceLoad;
import io.mysql2dynamodb.target.HelperAttributes.SourceRow;
import io.mysql2dynamodb.target.ItemKey;
import java.time.Duration;
import java.util.Collection;

/** The source, entity by entity. Safe to share between threads; what it opens is not. */
public interface SourceRows {

    /** Opens a connection for the rows of one entity; the caller closes it. */
    EntityRows open(EntityPlan entity);

    /** An open connection to the rows of one entity. */
    interface EntityRows extends WindowSource, SourceRowsByKey, BoundarySource, RowKeys, AutoCloseable {

        /** The structure of these tables as it is now; one that is not there is left out. */
        SourceSchema structure(Collection<String> tables);

        /**
         * What the source holds under a key of the entity's table, in a snapshot that begins within this call.
         *
         * @param table the entity's table
         * @param hints rows that may have the key, of any entity of the table
         */
        KeyContents now(TablePlan table, ItemKey key, Collection<SourceRow> hints);

        /** How busy the source is now. */
        SourceLoad load();

        /** How long the longest snapshot lasted of the windows that were read. */
        Duration longestSnapshot();

        @Override
        void close();
    }
}
