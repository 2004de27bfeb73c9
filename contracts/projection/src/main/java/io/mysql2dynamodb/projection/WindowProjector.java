package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.source.KeyList;
import io.mysql2dynamodb.source.KeyRange;
import io.mysql2dynamodb.source.KeySelection;
import io.mysql2dynamodb.source.RowCursor;
import io.mysql2dynamodb.source.SourceKey;
import io.mysql2dynamodb.source.SourceSession;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * Reads a window of source rows and makes items of them: one query for the rows, one for each table of related rows, in one
 * snapshot. Where the session is in a snapshot already, that one is used; else each call begins and ends its own. For one
 * thread.
 */
public final class WindowProjector {

    /** Keys in one statement, within the memory that MySQL gives its range optimizer (8 MB). */
    private static final int KEYS_PER_QUERY = 500;

    private final SourceSession session;

    public WindowProjector(SourceSession session) {
        this.session = session;
    }

    /**
     * Projects the first rows of a range.
     *
     * @param maxRows most source rows to read, at least 1; rows that are large together are read in smaller windows, and
     *     copies of a row, where nothing tells rows apart, count as one
     * @throws SourceKeyNotUniqueException the contract's source_key does not identify the rows
     * @throws ExpressionTypeException an expression of the contract has a type that its attribute cannot take
     */
    public ProjectedWindow project(EntityPlan plan, KeyRange range, int maxRows) {
        return inSnapshot(() -> {
            WindowTally tally = new WindowTally(plan);
            Related related = new Related(plan);
            RootReader reader = new RootReader(session, plan, tally, related);
            List<RootRow> rows = reader.read(range, OptionalInt.of(maxRows));
            if (!rows.isEmpty()) {
                gather(plan, rows, range.endingAt(rows.get(rows.size() - 1).key()), related, tally);
            }
            tally.evaluate(rows);
            Optional<SourceKey> last = rows.isEmpty()
                    ? Optional.empty()
                    : Optional.of(rows.get(rows.size() - 1).key());
            return tally.window(last, !reader.cut() && rows.size() < maxRows);
        });
    }

    /** Projects the rows of these keys; a key without a row is left out. */
    public ProjectedWindow project(EntityPlan plan, List<SourceKey> keys) {
        return inSnapshot(() -> {
            WindowTally tally = new WindowTally(plan);
            Optional<SourceKey> last = Optional.empty();
            for (int from = 0; from < keys.size(); from += KEYS_PER_QUERY) {
                KeyList some = new KeyList(keys.subList(from, Math.min(keys.size(), from + KEYS_PER_QUERY)));
                Related related = new Related(plan);
                List<RootRow> rows = new RootReader(session, plan, tally, related).read(some, OptionalInt.empty());
                if (!rows.isEmpty()) {
                    gather(plan, rows, some, related, tally);
                    last = Optional.of(rows.get(rows.size() - 1).key());
                }
                tally.evaluate(rows);
            }
            return tally.window(last, true);
        });
    }

    private void gather(
            EntityPlan plan, List<RootRow> rows, KeySelection selection, Related related, WindowTally tally) {
        for (RelatedQuery query : plan.related()) {
            try (RowCursor row = session.query(query.select(selection))) {
                ParentMerge.run(query, rows, row, query.group(row, related));
                tally.addBytes(row.bytes());
            }
        }
    }

    private ProjectedWindow inSnapshot(Supplier<ProjectedWindow> work) {
        if (session.inSnapshot()) {
            return work.get();
        }
        session.beginSnapshot();
        try {
            return work.get();
        } finally {
            session.endSnapshot();
        }
    }
}
