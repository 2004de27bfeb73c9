package io.mysql2dynamodb.benchmark;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** What a migration left in DynamoDB: each table's design and its items, to be written again by the raw loops. */
record Migrated(List<MigratedTable> tables) {
    /** DynamoDB Local reads a whole segment for each page of it. */
    private static final int SEGMENTS = 256;

    /** One table. */
    record MigratedTable(TableDescription design, List<Map<String, AttributeValue>> items) {

        /** The items for a file. */
        ItemFile.Items forFile() {
            return new ItemFile.Items(
                    design.tableName(),
                    design.keySchema().stream()
                            .map(KeySchemaElement::attributeName)
                            .toList(),
                    items);
        }
    }

    /** The tables' designs alone. */
    Migrated withoutItems() {
        return new Migrated(tables.stream()
                .map(table -> new MigratedTable(table.design(), List.of()))
                .toList());
    }

    /** Reads every table but the run's ledger. */
    static Migrated readFrom(URI endpoint) {
        List<MigratedTable> tables = new ArrayList<>();
        try (DynamoDbClient client = Clients.of(endpoint)) {
            for (String name : client.listTables().tableNames()) {
                TableDescription design =
                        client.describeTable(request -> request.tableName(name)).table();
                if (name.contains("ledger")) {
                    continue;
                }
                tables.add(new MigratedTable(design, inOrderOfKeys(design, items(client, name))));
            }
        }
        return new Migrated(tables);
    }

    /**
     * As a copy of a source reads its rows. A scan gives them in the order of hashed keys, which no copy has; in single
     * loops of 100,000 items it made no difference above the noise.
     */
    private static List<Map<String, AttributeValue>> inOrderOfKeys(
            TableDescription design, List<Map<String, AttributeValue>> items) {
        Comparator<Map<String, AttributeValue>> order = design.keySchema().stream()
                .map(KeySchemaElement::attributeName)
                .map(name ->
                        Comparator.comparing((Map<String, AttributeValue> item) -> item.get(name), Migrated::compare))
                .reduce(Comparator::thenComparing)
                .orElseThrow();
        return items.stream().sorted(order).toList();
    }

    /** Numbers by value, all else as text, whose order matters less. */
    private static int compare(AttributeValue one, AttributeValue other) {
        return one.n() != null && other.n() != null
                ? new BigDecimal(one.n()).compareTo(new BigDecimal(other.n()))
                : one.toString().compareTo(other.toString());
    }

    private static List<Map<String, AttributeValue>> items(DynamoDbClient client, String table) {
        return IntStream.range(0, SEGMENTS)
                .boxed()
                .flatMap(
                        segment -> client
                                .scanPaginator(scan ->
                                        scan.tableName(table).segment(segment).totalSegments(SEGMENTS))
                                .items()
                                .stream())
                .toList();
    }

    /**
     * Makes a table of the same design and with the same past: DynamoDB Local looks the stream up with each write and read
     * of a table that ever had one, also while it is switched off, as a migration has it while it copies.
     */
    static void create(DynamoDbClient client, TableDescription design) {
        boolean streams = design.streamSpecification() != null
                && design.streamSpecification().streamEnabled();
        boolean rests = !streams && design.latestStreamArn() != null;
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
            if (streams) {
                request.streamSpecification(design.streamSpecification());
            } else if (rests) {
                request.streamSpecification(
                        stream -> stream.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES));
            }
        });
        if (rests) {
            client.updateTable(request ->
                    request.tableName(design.tableName()).streamSpecification(stream -> stream.streamEnabled(false)));
        }
    }
}
