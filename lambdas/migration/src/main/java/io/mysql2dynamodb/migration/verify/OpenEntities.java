package io.mysql2dynamodb.migration.verify;

import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.migration.SourceRows;
import io.mysql2dynamodb.migration.SourceRows.EntityRows;
import io.mysql2dynamodb.projection.EntityPlan;
import io.mysql2dynamodb.projection.TablePlan;
import io.mysql2dynamodb.source.SourceKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The rows of all entities of one table, connected when first asked for. Used by one thread. */
final class OpenEntities implements AutoCloseable {
    private final Map<String, RowKeys> rows = new HashMap<>();
    private final Map<String, EntityRows> open = new HashMap<>();

    OpenEntities(SourceRows source, TablePlan table) {
        boolean multi = table.contract().type() == TableContract.Type.MULTI_ENTITY;
        for (EntityPlan entity : table.entities()) {
            rows.put(multi ? entity.entityType() : "", new Lazy(source, entity));
        }
    }

    /** By the entity type that items carry; empty text in single-entity tables, whose items carry none. */
    Map<String, RowKeys> rows() {
        return rows;
    }

    @Override
    public void close() {
        open.values().forEach(EntityRows::close);
    }

    /** Connects when the first item of its entity is met. */
    private final class Lazy implements RowKeys {
        private final SourceRows source;
        private final EntityPlan entity;

        private Lazy(SourceRows source, EntityPlan entity) {
            this.source = source;
            this.entity = entity;
        }

        private EntityRows opened() {
            return open.computeIfAbsent(entity.entityType(), type -> source.open(entity));
        }

        @Override
        public String sourceTable() {
            return entity.sourceTable();
        }

        @Override
        public boolean canBeKey(SourceKey key) {
            return opened().canBeKey(key);
        }

        @Override
        public Map<SourceKey, RowItems> of(Collection<SourceKey> keys) {
            return opened().of(keys);
        }
    }
}
