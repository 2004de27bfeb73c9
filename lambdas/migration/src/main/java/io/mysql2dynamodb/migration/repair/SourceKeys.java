package io.mysql2dynamodb.migration.repair;

import io.mysql2dynamodb.projection.TablePlan;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.target.HelperAttributes.SourceRow;
import io.mysql2dynamodb.target.KeyEvaluation;
import java.util.Collection;

/** The source, asked what it holds under the keys of items. Safe to share between threads; what it opens is not. */
public interface SourceKeys {

    /** Opens a connection for the keys of one table; the caller closes it. */
    OpenKeys open(TablePlan table);

    /** An open connection to whatever has keys of one table. */
    interface OpenKeys extends AutoCloseable {

        /**
         * Evaluates keys, each in a fresh snapshot.
         *
         * @param hints rows that may have the key, where the key alone does not lead back to its row
         */
        KeyEvaluation evaluation(Collection<SourceRow> hints);

        /** The structure of these tables as it is now; one that is not there is left out. */
        SourceSchema structure(Collection<String> tables);

        @Override
        void close();
    }
}
