package io.mysql2dynamodb.infrastructure;

import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.IndexContract.Projection;
import io.mysql2dynamodb.target.DescribedTable;
import io.mysql2dynamodb.target.TableDescriptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/** The tables of a DynamoDB endpoint, by its describe calls. Thread-safe. */
public final class DynamoTableCatalog implements TableCatalog {
    /** How an endpoint says that it does not have a call, as DynamoDB Local does for point-in-time recovery. */
    private static final Set<String> UNKNOWN_CALL = Set.of("UnknownOperationException", "UnknownOperation");

    private final DynamoDbClient client;
    private final TableDescriptions descriptions;

    public DynamoTableCatalog(DynamoDbClient client) {
        this.client = client;
        this.descriptions = new TableDescriptions(client);
    }

    @Override
    public Optional<ActualTable> describe(String physicalName) {
        return descriptions.describe(physicalName).map(this::actual);
    }

    private ActualTable actual(DescribedTable table) {
        return new ActualTable(
                table.name(),
                busy(table),
                keys(table.keys()),
                table.indexes().stream().map(DynamoTableCatalog::index).toList(),
                table.onDemand(),
                table.streamView(),
                timeToLive(table.name()),
                protections(table),
                limits(table.name()));
    }

    private static List<String> busy(DescribedTable table) {
        List<String> busy = new ArrayList<>();
        if (!table.status().equals("ACTIVE")) {
            busy.add("table " + table.status());
        }
        table.indexes().stream()
                .filter(index -> !index.status().equals("ACTIVE"))
                .map(index -> "index '" + index.name() + "' " + index.status())
                .forEach(busy::add);
        return busy;
    }

    private static IndexShape index(DescribedTable.Index index) {
        return new IndexShape(
                index.name(),
                keys(index.keys()),
                Projection.valueOf(index.projection()),
                Set.copyOf(index.includedAttributes()));
    }

    private static KeySchema keys(DescribedTable.KeySchema keys) {
        return new KeySchema(key(keys.partition()), keys.sort().map(DynamoTableCatalog::key));
    }

    private static KeySchema.Key key(DescribedTable.KeyAttribute attribute) {
        return new KeySchema.Key(attribute.name(), AttributeType.valueOf(attribute.type()));
    }

    private Optional<String> timeToLive(String physicalName) {
        TimeToLiveDescription ttl = client.describeTimeToLive(request -> request.tableName(physicalName))
                .timeToLiveDescription();
        boolean on = ttl.timeToLiveStatus() == TimeToLiveStatus.ENABLED
                || ttl.timeToLiveStatus() == TimeToLiveStatus.ENABLING;
        return on ? Optional.of(ttl.attributeName()) : Optional.empty();
    }

    /** An endpoint without point-in-time recovery is not the service: its deletion protection guards nothing either. */
    private Optional<ActualTable.Protections> protections(DescribedTable table) {
        try {
            PointInTimeRecoveryStatus recovery = client.describeContinuousBackups(
                            request -> request.tableName(table.name()))
                    .continuousBackupsDescription()
                    .pointInTimeRecoveryDescription()
                    .pointInTimeRecoveryStatus();
            return Optional.of(new ActualTable.Protections(
                    recovery == PointInTimeRecoveryStatus.ENABLED, table.deletionProtected()));
        } catch (DynamoDbException e) {
            if (e.awsErrorDetails() != null
                    && UNKNOWN_CALL.contains(e.awsErrorDetails().errorCode())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Optional<ActualTable.Limits> limits(String physicalName) {
        return Optional.ofNullable(client.describeTable(request -> request.tableName(physicalName))
                        .table()
                        .onDemandThroughput())
                .map(limits -> new ActualTable.Limits(
                        limits.maxReadRequestUnits() == null ? -1 : limits.maxReadRequestUnits(),
                        limits.maxWriteRequestUnits() == null ? -1 : limits.maxWriteRequestUnits()));
    }
}
