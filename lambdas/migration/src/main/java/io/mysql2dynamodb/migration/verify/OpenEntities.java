package io.mysql2dynamodb.migration.verify;

import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.migration.RunPlan;
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
    private final SourceRows source;
    private final RunPlan run;
    private final Map<String, RowKeys> rows = new HashMap<>();
    private final Map<String, EntityRows> open = new HashMap<>();

    OpenEntities(SourceRows source, RunPlan run, TablePlan table) {
        this.source = source;
        this.run = run;
        boolean multi = table.contract().type() == TableContract.Type.MULTI_ENTITY;
        for (EntityPlan entity : table.entities()) {
            rows.put(multi ? entity.entityType() : "", new Lazy(entity));
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
        private final EntityPlan entity;

        private Lazy(EntityPlan entity) {
            this.entity = entity;
        }

        private EntityRows opened() {
            EntityRows opened = open.get(entity.entityType());
            if (opened == null) {
                opened = source.open(entity);
                open.put(entity.entityType(), opened);
                run.requireUnchanged(entity, opened::structure);
            }
            return opened;
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
