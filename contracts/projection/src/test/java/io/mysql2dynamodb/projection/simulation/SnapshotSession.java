package io.mysql2dynamodb.projection.simulation;

import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.source.RowCursor;
import io.mysql2dynamodb.source.SourceLoad;
import io.mysql2dynamodb.source.SourceQuery;
import io.mysql2dynamodb.source.SourceSession;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.function.IntSupplier;

/** A session on the simulated source. */
final class SnapshotSession implements SourceSession {

    private final VersionedSource source;
    private final IntSupplier version;
    private final boolean blind;
    private Iterable<OrderRow> rows;

    /**
     * @param version asked when a snapshot begins: the commit that it sees last
     * @param blind whether no row is found by the columns of an item's key, as if the key told nothing about its row
     */
    SnapshotSession(VersionedSource source, IntSupplier version, boolean blind) {
        this.source = source;
        this.version = version;
        this.blind = blind;
    }

    @Override
    public void beginSnapshot() {
        rows = source.at(version.getAsInt()).values();
    }

    @Override
    public void endSnapshot() {
        rows = null;
    }

    @Override
    public boolean inSnapshot() {
        return rows != null;
    }

    @Override
    public RowCursor query(SourceQuery query) {
        if (rows == null) {
            throw new IllegalStateException("a query outside of a snapshot: " + query.sql());
        }
        boolean candidates = query.types().size() == 1;
        Iterator<Object[]> results = blind && candidates
                ? Collections.emptyIterator()
                : SmallSelect.of(query.sql()).run(rows, query.parameters()).iterator();
        return new Rows(query, results);
    }

    @Override
    public SourceSchema readSchema() {
        throw new UnsupportedOperationException("not simulated");
    }

    @Override
    public SourceSchema readSchema(Collection<String> tables) {
        throw new UnsupportedOperationException("not simulated");
    }

    @Override
    public SourceLoad load() {
        throw new UnsupportedOperationException("not simulated");
    }

    @Override
    public long count(SourceQuery query) {
        throw new UnsupportedOperationException("not simulated");
    }

    @Override
    public String serverVersion() {
        return "simulated";
    }

    @Override
    public void close() {
        endSnapshot();
    }

    private static final class Rows implements RowCursor {
        private final SourceQuery query;
        private final Iterator<Object[]> results;
        private Object[] current;

        Rows(SourceQuery query, Iterator<Object[]> results) {
            this.query = query;
            this.results = results;
        }

        @Override
        public boolean next() {
            current = results.hasNext() ? results.next() : null;
            return current != null;
        }

        @Override
        public Object value(int column) {
            return current[column];
        }

        @Override
        public ColumnType type(int column) {
            return query.types().get(column).orElseThrow();
        }

        @Override
        public long bytes() {
            return 0;
        }

        @Override
        public void close() {
            current = null;
        }
    }
}
