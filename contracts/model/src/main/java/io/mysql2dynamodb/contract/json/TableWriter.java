package io.mysql2dynamodb.contract.json;

import io.mysql2dynamodb.contract.AlarmThresholds;
import io.mysql2dynamodb.contract.EntityContract;
import io.mysql2dynamodb.contract.IndexContract;
import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.contract.ThroughputLimits;

/** Writes a table. */
final class TableWriter {

    private TableWriter() {}

    static void write(Members to, TableContract table) {
        to.with("table", table.name())
                .with("type", WrittenName.hyphenated(table.type()))
                .with("source_table", table.sourceTable())
                .withUnlessEmpty("source_key", table.sourceKey());
        if (table.type() == TableContract.Type.SINGLE_ENTITY) {
            requireOnePlainEntity(table);
            to.with("where", table.entities().get(0).where());
        }
        to.with("pk", table.partitionKey()).with("sk", table.sortKey());
        if (!table.indexes().isEmpty()) {
            to.withEach("gsis", table.indexes(), TableWriter::index);
        }
        if (table.type() == TableContract.Type.SINGLE_ENTITY) {
            to.withEach("attributes", table.entities().get(0).attributes(), AttributeWriter::write);
        } else {
            to.withEach("entities", table.entities(), TableWriter::entity);
        }
        to.with("satisfies", table.satisfies()).with("estimated_item_size_bytes", table.estimatedItemSizeBytes());
        if (!table.uniqueConstraints().isEmpty()) {
            to.withEach(
                    "unique_constraints", table.uniqueConstraints(), (one, unique) -> one.with("name", unique.name())
                            .with("attributes", unique.attributes()));
        }
        table.ttlAttribute().ifPresent(ttl -> to.with("ttl", new Members().with("attribute", ttl)));
        to.withUnlessEmpty("billing", billing(table.throughputLimits()))
                .withUnlessEmpty("alarms", alarms(table.alarms()));
    }

    /** What the file has no words for is not left out of it in silence. */
    private static void requireOnePlainEntity(TableContract table) {
        boolean plain = table.entities().size() == 1
                && table.entities().stream()
                        .allMatch(only -> only.type().equals(table.name())
                                && only.sourceTable().equals(table.sourceTable())
                                && only.sourceKey().isEmpty()
                                && only.partitionKeyTemplate().isEmpty()
                                && only.sortKeyTemplate().isEmpty());
        if (!plain) {
            throw new IllegalArgumentException("the single-entity table " + table.name()
                    + " has exactly one entity, of its own name and source table, without source_key or key templates");
        }
    }

    private static void index(Members to, IndexContract index) {
        to.with("index_name", index.name())
                .with("pk", index.partitionKey())
                .with("sk", index.sortKey())
                .with("projection", index.projection().name())
                .withUnlessEmpty("projected_attributes", index.projectedAttributes());
    }

    private static void entity(Members to, EntityContract entity) {
        to.with("entity_type", entity.type())
                .with("source_table", entity.sourceTable())
                .withUnlessEmpty("source_key", entity.sourceKey())
                .with("where", entity.where())
                .with("pk_template", entity.partitionKeyTemplate())
                .with("sk_template", entity.sortKeyTemplate())
                .withEach("attributes", entity.attributes(), AttributeWriter::write);
    }

    private static Members billing(ThroughputLimits limits) {
        return new Members()
                .with("max_read_request_units", limits.maxReadUnits())
                .with("max_write_request_units", limits.maxWriteUnits());
    }

    private static Members alarms(AlarmThresholds alarms) {
        return new Members()
                .with("throttled_requests", alarms.throttledRequests())
                .with("system_errors", alarms.systemErrors())
                .with("latency_ms", alarms.latencyMillis())
                .with("evaluation_periods", alarms.evaluationPeriods());
    }
}
