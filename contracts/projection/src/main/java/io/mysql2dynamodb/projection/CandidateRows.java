package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.sql.SqlQuoting;
import io.mysql2dynamodb.source.RowCursor;
import io.mysql2dynamodb.source.RowIdentity;
import io.mysql2dynamodb.source.SourceKey;
import io.mysql2dynamodb.source.SourceQuery;
import io.mysql2dynamodb.source.SourceSession;
import java.util.ArrayList;
import java.util.List;

/** Reads the keys of the rows that a condition holds for. */
final class CandidateRows {

    /** Most rows that one item key is looked for among. */
    static final int MOST_ROWS = 1_000;

    private CandidateRows() {}

    /** The keys; none where the condition does not narrow the rows down enough. */
    static List<SourceKey> read(SourceSession session, RowIdentity identity, RowCondition condition) {
        if (condition.equals(RowCondition.ANY)) {
            return List.of();
        }
        List<Object> parameters = new ArrayList<>(condition.parameters());
        parameters.add((long) MOST_ROWS + 1);
        SourceQuery query = new SourceQuery(
                "SELECT " + identity.select(RootQuery.ROOT) + " FROM " + SqlQuoting.name(identity.table()) + " AS "
                        + RootQuery.ROOT + " WHERE " + condition.sql() + " LIMIT ?",
                parameters,
                identity.types());
        List<SourceKey> rows = new ArrayList<>();
        try (RowCursor row = session.query(query)) {
            while (row.next()) {
                rows.add(identity.read(row, 0));
            }
        }
        return rows.size() > MOST_ROWS ? List.of() : rows;
    }
}
