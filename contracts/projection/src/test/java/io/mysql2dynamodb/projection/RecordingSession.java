package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.source.RowCursor;
import io.mysql2dynamodb.source.SourceLoad;
import io.mysql2dynamodb.source.SourceQuery;
import io.mysql2dynamodb.source.SourceSession;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A session that keeps the queries sent over it. */
final class RecordingSession implements SourceSession {

    private final SourceSession session;
    private final List<SourceQuery> sent = new ArrayList<>();

    RecordingSession(SourceSession session) {
        this.session = session;
    }

    /** The queries since the last call, in order. */
    List<SourceQuery> takeSent() {
        List<SourceQuery> taken = List.copyOf(sent);
        sent.clear();
        return taken;
    }

    @Override
    public RowCursor query(SourceQuery query) {
        sent.add(query);
        return session.query(query);
    }

    @Override
    public long count(SourceQuery query) {
        sent.add(query);
        return session.count(query);
    }

    @Override
    public void beginSnapshot() {
        session.beginSnapshot();
    }

    @Override
    public void endSnapshot() {
        session.endSnapshot();
    }

    @Override
    public boolean inSnapshot() {
        return session.inSnapshot();
    }

    @Override
    public SourceSchema readSchema() {
        return session.readSchema();
    }

    @Override
    public SourceSchema readSchema(Collection<String> tables) {
        return session.readSchema(tables);
    }

    @Override
    public SourceLoad load() {
        return session.load();
    }

    @Override
    public String serverVersion() {
        return session.serverVersion();
    }

    @Override
    public void close() {
        session.close();
    }
}
