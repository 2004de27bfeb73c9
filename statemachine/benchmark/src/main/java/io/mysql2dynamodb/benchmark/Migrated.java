package io.mysql2dynamodb.benchmark;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** What a migration left in DynamoDB: each table's design and its items, to be written again by the raw loops. */
record Migrated(List<MigratedTable> tables) {
    /** DynamoDB Local reads a whole segment for each page of it. */
    private static final int SEGMENTS = 256;

    /** One table. */
    record MigratedTable(TableDescription design, List<Map<String, AttributeValue>> items) {

        String name() {
            return design.tableName();
        }

        /** The partition key, then the sort key if there is one. */
        List<String> keyNames() {
            return design.keySchema().stream()
                    .map(element -> element.attributeName())
                    .toList();
        }
    }

    long items() {
        return tables.stream().mapToLong(table -> table.items().size()).sum();
    }

    /** Reads every table but the run's ledger, so many items of each at most. */
    static Migrated readFrom(URI endpoint, long mostItems) {
        List<MigratedTable> tables = new ArrayList<>();
        try (DynamoDbClient client = Clients.of(endpoint)) {
            for (String name : client.listTables().tableNames()) {
                TableDescription design =
                        client.describeTable(request -> request.tableName(name)).table();
                if (name.contains("ledger")) {
                    continue;
                }
                tables.add(new MigratedTable(design, items(client, name, mostItems)));
            }
        }
        return new Migrated(tables);
    }

    private static List<Map<String, AttributeValue>> items(DynamoDbClient client, String table, long most) {
        return IntStream.range(0, SEGMENTS)
                .boxed()
                .flatMap(
                        segment -> client
                                .scanPaginator(scan ->
                                        scan.tableName(table).segment(segment).totalSegments(SEGMENTS))
                                .items()
                                .stream())
                .limit(most)
                .toList();
    }

    static void create(DynamoDbClient client, TableDescription design) {
        client.createTable(request -> {
            request.tableName(design.tableName())
                    .keySchema(design.keySchema())
                    .attributeDefinitions(design.attributeDefinitions())
                    .billingMode("PAY_PER_REQUEST");
            if (design.hasGlobalSecondaryIndexes()) {
                request.globalSecondaryIndexes(design.globalSecondaryIndexes().stream()
                        .map(index -> GlobalSecondaryIndex.builder()
                                .indexName(index.indexName())
                                .keySchema(index.keySchema())
                                .projection(index.projection())
                                .build())
                        .toList());
            }
            if (design.streamSpecification() != null
                    && design.streamSpecification().streamEnabled()) {
                request.streamSpecification(design.streamSpecification());
            }
        });
    }
}
