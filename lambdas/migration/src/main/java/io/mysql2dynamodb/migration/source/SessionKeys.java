package io.mysql2dynamodb.migration.source;

import io.mysql2dynamodb.migration.repair.SourceKeys;
import io.mysql2dynamodb.projection.KeyRows;
import io.mysql2dynamodb.projection.TablePlan;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.source.SourceDatabase;
import io.mysql2dynamodb.source.SourceSession;
import io.mysql2dynamodb.target.HelperAttributes.SourceRow;
import io.mysql2dynamodb.target.KeyEvaluation;
import java.util.Collection;

/** Keys evaluated in the source database, a session of its own for each table opened. */
public final class SessionKeys implements SourceKeys {
    private final SourceDatabase source;

    public SessionKeys(SourceDatabase source) {
        this.source = source;
    }

    @Override
    public OpenKeys open(TablePlan table) {
        SourceSession session = source.open();
        return new TableKeys(session, new KeyRows(table, session));
    }

    private record TableKeys(SourceSession session, KeyRows rows) implements OpenKeys {

        @Override
        public KeyEvaluation evaluation(Collection<SourceRow> hints) {
            return rows.evaluation(hints);
        }

        @Override
        public SourceSchema structure(Collection<String> tables) {
            return session.readSchema(tables);
        }

        @Override
        public void close() {
            session.close();
        }
    }
}
