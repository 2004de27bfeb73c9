package io.mysql2dynamodb.migration.source;

import io.mysql2dynamodb.contract.sql.SqlQuoting;
import io.mysql2dynamodb.migration.SourceRows.EntityRows;
import io.mysql2dynamodb.projection.EntityPlan;
import io.mysql2dynamodb.projection.KeyContents;
import io.mysql2dynamodb.projection.KeyRows;
import io.mysql2dynamodb.projection.LookupItem;
import io.mysql2dynamodb.projection.ProjectedItem;
import io.mysql2dynamodb.projection.ProjectedWindow;
import io.mysql2dynamodb.projection.TablePlan;
import io.mysql2dynamodb.projection.WindowProjector;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.source.ChunkBoundaries;
import io.mysql2dynamodb.source.KeyRange;
import io.mysql2dynamodb.source.RowIdentity;
import io.mysql2dynamodb.source.SourceKey;
import io.mysql2dynamodb.source.SourceLoad;
import io.mysql2dynamodb.source.SourceQuery;
import io.mysql2dynamodb.source.SourceSession;
import io.mysql2dynamodb.source.SqlCondition;
import io.mysql2dynamodb.target.HelperAttributes.SourceRow;
import io.mysql2dynamodb.target.ItemKey;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows of one entity over one session. Every window has a snapshot of its own, so that none is held for long. */
final class SessionEntityRows implements EntityRows {
    private final SourceSession session;
    private final EntityPlan entity;
    private final WindowProjector projector;
    private long longestSnapshot;

    SessionEntityRows(SourceSession session, EntityPlan entity) {
        this.session = session;
        this.entity = entity;
        this.projector = new WindowProjector(session);
    }

    @Override
    public ProjectedWindow read(KeyRange range, int maxRows) {
        long begun = System.nanoTime();
        ProjectedWindow window = projector.project(entity, range, maxRows);
        longestSnapshot = Math.max(longestSnapshot, System.nanoTime() - begun);
        return window;
    }

    @Override
    public Duration longestSnapshot() {
        return Duration.ofNanos(longestSnapshot);
    }

    @Override
    public SourceLoad load() {
        return session.load();
    }

    @Override
    public ProjectedWindow read(Collection<SourceKey> keys) {
        return projector.project(entity, List.copyOf(keys));
    }

    @Override
    public Optional<SourceKey> next(KeyRange range, long rows) {
        return new ChunkBoundaries(session).next(entity.identity(), range, rows);
    }

    @Override
    public long count(KeyRange range) {
        RowIdentity identity = entity.identity();
        SqlCondition condition = range.condition(identity, "t");
        return session.count(SourceQuery.of(
                "SELECT COUNT(*) FROM " + SqlQuoting.name(identity.table()) + " AS t WHERE " + condition.sql(),
                condition.parameters()));
    }

    @Override
    public String sourceTable() {
        return entity.sourceTable();
    }

    @Override
    public boolean canBeKey(SourceKey key) {
        return entity.identity().accepts(key);
    }

    @Override
    public Map<SourceKey, RowItems> of(Collection<SourceKey> rows) {
        Map<SourceKey, RowItems> keys = new HashMap<>(rows.size() * 2);
        for (ProjectedItem item :
                projector.project(entity.keysOnly(), List.copyOf(rows)).items()) {
            Set<ItemKey> lookups = item.lookups().stream().map(LookupItem::key).collect(Collectors.toSet());
            keys.put(item.source(), new RowItems(item.key(), lookups));
        }
        return keys;
    }

    @Override
    public SourceSchema structure(Collection<String> tables) {
        return session.readSchema(tables);
    }

    @Override
    public KeyContents now(TablePlan table, ItemKey key, Collection<SourceRow> hints) {
        return new KeyRows(table, session).now(key, hints);
    }

    @Override
    public void close() {
        session.close();
    }
}
