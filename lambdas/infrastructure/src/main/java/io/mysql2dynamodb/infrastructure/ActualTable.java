package io.mysql2dynamodb.infrastructure;

import java.util.List;
import java.util.Optional;

/**
 * A table as the endpoint describes it. What the endpoint does not know (DynamoDB Local has no point-in-time recovery)
 * is empty.
 *
 * @param name its physical name
 * @param busy what keeps it from being used, such as {@code table CREATING}; empty when it is ready
 * @param keys its keys
 * @param indexes its global secondary indexes
 * @param onDemand whether it is billed per request
 * @param streamView what its stream carries, such as {@code NEW_AND_OLD_IMAGES}; empty without a stream
 * @param ttlAttribute the attribute that makes items expire, if enabled
 * @param protections settings that guard the data, where the endpoint knows them
 * @param limits upper bounds of the on-demand throughput, where the endpoint tells them
 */
public record ActualTable(
        String name,
        List<String> busy,
        KeySchema keys,
        List<IndexShape> indexes,
        boolean onDemand,
        Optional<String> streamView,
        Optional<String> ttlAttribute,
        Optional<Protections> protections,
        Optional<Limits> limits) {

    public ActualTable {
        busy = List.copyOf(busy);
        indexes = List.copyOf(indexes);
    }

    /** Settings that guard the data against loss. */
    public record Protections(boolean pointInTimeRecovery, boolean deletionProtection) {}

    /** Upper bounds of the on-demand throughput, in request units per second; -1 is none. */
    public record Limits(long maxReadUnits, long maxWriteUnits) {
        static final Limits NONE = new Limits(-1, -1);
    }

    Optional<IndexShape> index(String indexName) {
        return indexes.stream().filter(index -> index.name().equals(indexName)).findFirst();
    }
}
