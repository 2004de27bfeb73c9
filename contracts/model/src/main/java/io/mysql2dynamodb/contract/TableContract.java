package io.mysql2dynamodb.contract;

import java.util.List;
import java.util.Optional;

/**
 * One DynamoDB table and the entities stored in it.
 *
 * @param name the table's name in the contract; the physical name is a configured prefix followed by it
 * @param type single-entity or multi-entity, as the file says
 * @param sourceTable the MySQL table that the table mainly comes from
 * @param sourceKey columns that identify a row of {@code sourceTable} where it has no key of its own (a view, say); empty
 *     otherwise
 * @param partitionKey name of the partition key attribute
 * @param sortKey name of the sort key attribute, if the table has one
 * @param indexes the global secondary indexes, in the order of the file
 * @param entities the entities; exactly one, without key templates, for a single-entity table
 * @param satisfies ids of the access patterns that this table serves
 * @param estimatedItemSizeBytes expected average item size
 * @param uniqueConstraints attribute combinations for which lookup items are kept
 * @param ttlAttribute the attribute that DynamoDB's time to live reads, if asked for
 * @param throughputLimits upper bounds of the on-demand throughput
 * @param alarms alarm thresholds that differ from the defaults
 */
public record TableContract(
        String name,
        Type type,
        String sourceTable,
        List<String> sourceKey,
        String partitionKey,
        Optional<String> sortKey,
        List<IndexContract> indexes,
        List<EntityContract> entities,
        List<String> satisfies,
        long estimatedItemSizeBytes,
        List<UniqueConstraint> uniqueConstraints,
        Optional<String> ttlAttribute,
        ThroughputLimits throughputLimits,
        AlarmThresholds alarms) {

    /** Whether the table holds one kind of item or several. */
    public enum Type {
        SINGLE_ENTITY,
        MULTI_ENTITY
    }

    public TableContract {
        sourceKey = List.copyOf(sourceKey);
        indexes = List.copyOf(indexes);
        entities = List.copyOf(entities);
        satisfies = List.copyOf(satisfies);
        uniqueConstraints = List.copyOf(uniqueConstraints);
    }

    /** The index of that name, if the table has it. */
    public Optional<IndexContract> index(String indexName) {
        return indexes.stream().filter(index -> index.name().equals(indexName)).findFirst();
    }

    /** The columns that the contract names to identify an entity's rows: its own, else the table's if the source is. */
    public List<String> sourceKeyOf(EntityContract entity) {
        boolean tables = entity.sourceKey().isEmpty() && entity.sourceTable().equals(sourceTable);
        return tables ? sourceKey : entity.sourceKey();
    }

    /** The key attribute names of the table: the partition key, then the sort key if there is one. */
    public List<String> keyNames() {
        return sortKey.map(sort -> List.of(partitionKey, sort)).orElseGet(() -> List.of(partitionKey));
    }
}
