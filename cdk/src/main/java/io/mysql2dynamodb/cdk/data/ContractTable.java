package io.mysql2dynamodb.cdk.data;

import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.IndexContract;
import io.mysql2dynamodb.contract.KeyTypes;
import io.mysql2dynamodb.contract.TableContract;
import java.util.Map;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.ProjectionType;
import software.amazon.awscdk.services.dynamodb.StreamViewType;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.dynamodb.TableEncryption;
import software.amazon.awscdk.services.dynamodb.TableProps;
import software.constructs.Construct;

/**
 * One table of the contract with its indexes, made so that nobody loses data by a deployment: it outlives its stack, is
 * protected from deletion, and can be restored to any second of the last 35 days.
 *
 * <p>On-demand, because the load of a copy and of the phases after it is not known beforehand. Encrypted with the
 * account's AWS-managed key rather than the default one owned by AWS: its use is visible in CloudTrail and bound to
 * this account, which matters for copies of production data, and callers need no right on the key. The stream carries
 * both images because reverse sync needs the old one.
 */
public final class ContractTable extends Construct {

    public ContractTable(Construct scope, String id, ContractTableProps props) {
        super(scope, id);
        TableContract contract = props.contract();
        Keys keys = new Keys(KeyTypes.of(contract));
        TableProps.Builder builder = TableProps.builder()
                .tableName(props.physicalName())
                .partitionKey(keys.attribute(contract.partitionKey()))
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .pointInTimeRecoverySpecification(PointInTimeRecoverySpecification.builder()
                        .pointInTimeRecoveryEnabled(true)
                        .build())
                .deletionProtection(true)
                .removalPolicy(RemovalPolicy.RETAIN)
                .encryption(TableEncryption.AWS_MANAGED)
                .stream(StreamViewType.NEW_AND_OLD_IMAGES);
        contract.sortKey().map(keys::attribute).ifPresent(builder::sortKey);
        contract.ttlAttribute().ifPresent(builder::timeToLiveAttribute);
        contract.throughputLimits().maxReadUnits().ifPresent(builder::maxReadRequestUnits);
        contract.throughputLimits().maxWriteUnits().ifPresent(builder::maxWriteRequestUnits);
        Table table = new Table(this, "Table", builder.build());
        contract.indexes().forEach(index -> table.addGlobalSecondaryIndex(index(index, contract, keys)));
    }

    /** An index takes the limits of its table: a lower one would hold back the table's own writes. */
    private static GlobalSecondaryIndexProps index(IndexContract index, TableContract table, Keys keys) {
        IndexProjection projection = IndexProjection.of(index, table);
        GlobalSecondaryIndexProps.Builder builder = GlobalSecondaryIndexProps.builder()
                .indexName(index.name())
                .partitionKey(keys.attribute(index.partitionKey()))
                .projectionType(
                        switch (projection.type()) {
                            case ALL -> ProjectionType.ALL;
                            case KEYS_ONLY -> ProjectionType.KEYS_ONLY;
                            case INCLUDE -> ProjectionType.INCLUDE;
                        });
        index.sortKey().map(keys::attribute).ifPresent(builder::sortKey);
        if (projection.type() == IndexContract.Projection.INCLUDE) {
            builder.nonKeyAttributes(projection.attributes());
        }
        table.throughputLimits().maxReadUnits().ifPresent(builder::maxReadRequestUnits);
        table.throughputLimits().maxWriteUnits().ifPresent(builder::maxWriteRequestUnits);
        return builder.build();
    }

    /** The key attributes of a table and its indexes by name. */
    private record Keys(Map<String, AttributeType> types) {
        Attribute attribute(String name) {
            return Attribute.builder().name(name).type(type(name)).build();
        }

        private software.amazon.awscdk.services.dynamodb.AttributeType type(String name) {
            AttributeType type = types.getOrDefault(name, AttributeType.NULL);
            return switch (type) {
                case S -> software.amazon.awscdk.services.dynamodb.AttributeType.STRING;
                case N -> software.amazon.awscdk.services.dynamodb.AttributeType.NUMBER;
                case B -> software.amazon.awscdk.services.dynamodb.AttributeType.BINARY;
                default ->
                    throw new IllegalArgumentException(
                            "Key attribute '%s' has type %s; a validated contract has S, N or B".formatted(name, type));
            };
        }
    }
}
