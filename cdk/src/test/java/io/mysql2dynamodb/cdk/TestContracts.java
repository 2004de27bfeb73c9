package io.mysql2dynamodb.cdk;

import io.mysql2dynamodb.contract.AlarmThresholds;
import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.EntityContract;
import io.mysql2dynamodb.contract.IndexContract;
import io.mysql2dynamodb.contract.IndexContract.Projection;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.Policies;
import io.mysql2dynamodb.contract.SourceColumns;
import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.contract.ThroughputLimits;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Contracts made of the values themselves, for what synthesis does with a table. */
public final class TestContracts {

    private TestContracts() {}

    /** Three tables that use every setting which reaches a template. */
    public static MigrationContract everySetting() {
        TableContract orders = new TableContract(
                "Orders",
                TableContract.Type.SINGLE_ENTITY,
                "orders",
                List.of(),
                "customer_id",
                Optional.of("order_id"),
                List.of(
                        index("ByStatus", "status", Optional.of("placed_on#order_id"), Projection.ALL),
                        index("ByOrder", "order_id", Optional.empty(), Projection.KEYS_ONLY),
                        new IndexContract(
                                "ByPlace",
                                "place",
                                Optional.of("customer_id"),
                                Projection.INCLUDE,
                                List.of("total", "status"))),
                List.of(entity(
                        "Orders",
                        Map.of(
                                "customer_id", AttributeType.N,
                                "order_id", AttributeType.S,
                                "status", AttributeType.S,
                                "placed_on", AttributeType.S,
                                "place", AttributeType.B,
                                "expires_at", AttributeType.N))),
                List.of(),
                350,
                List.of(),
                Optional.of("expires_at"),
                new ThroughputLimits(OptionalLong.of(2_000), OptionalLong.of(1_000)),
                new AlarmThresholds(OptionalInt.of(3), OptionalInt.of(2), OptionalInt.of(40), OptionalInt.of(7)));
        return contract(List.of(orders, table("Products", 0), table("Shop.Events-1", 1)));
    }

    /** Any number of tables with some indexes each. */
    public static MigrationContract ofSize(int tables, int indexes) {
        return contract(IntStream.range(0, tables)
                .mapToObj(i -> table("Table" + i, indexes))
                .toList());
    }

    /** A table keyed by {@code id} with that many indexes on attributes of their own. */
    public static TableContract table(String name, int indexes) {
        return new TableContract(
                name,
                TableContract.Type.SINGLE_ENTITY,
                "source",
                List.of(),
                "id",
                Optional.empty(),
                IntStream.range(0, indexes)
                        .mapToObj(i -> index("Index" + i, "name", Optional.of("id"), Projection.ALL))
                        .toList(),
                List.of(entity(name, Map.of("id", AttributeType.S, "name", AttributeType.S))),
                List.of(),
                350,
                List.of(),
                Optional.empty(),
                ThroughputLimits.NONE,
                AlarmThresholds.DEFAULT);
    }

    public static IndexContract index(
            String name, String partitionKey, Optional<String> sortKey, Projection projection) {
        return new IndexContract(name, partitionKey, sortKey, projection, List.of());
    }

    private static MigrationContract contract(List<TableContract> tables) {
        return new MigrationContract(
                Optional.of("1"), Optional.of("shop"), Policies.DEFAULT, tables, Optional.empty(), List.of());
    }

    private static EntityContract entity(String type, Map<String, AttributeType> attributes) {
        return new EntityContract(
                type,
                "source",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                attributes.entrySet().stream()
                        .map(attribute -> attribute(attribute.getKey(), attribute.getValue()))
                        .toList());
    }

    private static Attribute attribute(String name, AttributeType type) {
        return new Attribute(
                name,
                type,
                "source",
                SourceColumns.of(name),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
    }
}
