package io.mysql2dynamodb.source;

import io.mysql2dynamodb.contract.sql.SqlQuoting;
import io.mysql2dynamodb.schema.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Cuts a table into ranges of keys. A boundary is always the key of a row that the database found, never computed. */
public final class ChunkBoundaries {

    private final SourceSession session;

    public ChunkBoundaries(SourceSession session) {
        this.session = session;
    }

    /**
     * The key of the last of the first {@code rows} rows of a range.
     *
     * @return empty when the range holds no more than {@code rows} rows, so that it need not be cut
     */
    public Optional<SourceKey> next(RowIdentity identity, KeyRange range, long rows) {
        SqlCondition condition = range.condition(identity, "t");
        List<Object> parameters = new ArrayList<>(condition.parameters());
        // one row more than asked tells whether anything is left above the boundary
        parameters.add(rows + 1);
        String window = "SELECT " + identity.order("t") + " FROM " + SqlQuoting.name(identity.table()) + " AS t WHERE "
                + condition.sql() + " ORDER BY " + identity.order("t") + " LIMIT ?";
        String sql = "SELECT COUNT(*) OVER (), " + identity.select("w") + " FROM (" + window + ") AS w ORDER BY "
                + descending(identity, "w") + " LIMIT 2";
        List<Optional<ColumnType>> types = new ArrayList<>();
        types.add(Optional.empty());
        types.addAll(identity.types());
        try (RowCursor row = session.query(new SourceQuery(sql, parameters, types))) {
            boolean more = row.next() && ((Number) row.value(0)).longValue() > rows && row.next();
            return more ? Optional.of(identity.read(row, 1)) : Optional.empty();
        }
    }

    /** The highest key of a range; empty when it holds no row. */
    public Optional<SourceKey> highest(RowIdentity identity, KeyRange range) {
        SqlCondition condition = range.condition(identity, "t");
        String sql = "SELECT " + identity.select("t") + " FROM " + SqlQuoting.name(identity.table()) + " AS t WHERE "
                + condition.sql() + " ORDER BY " + descending(identity, "t") + " LIMIT 1";
        try (RowCursor row = session.query(new SourceQuery(sql, condition.parameters(), identity.types()))) {
            return row.next() ? Optional.of(identity.read(row, 0)) : Optional.empty();
        }
    }

    private static String descending(RowIdentity identity, String alias) {
        return identity.columns().stream()
                .map(column -> column.column(alias) + " DESC")
                .collect(Collectors.joining(", "));
    }
}
