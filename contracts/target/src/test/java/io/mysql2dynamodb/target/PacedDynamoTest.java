package io.mysql2dynamodb.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.mysql2dynamodb.embedded.DynamoDbExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class PacedDynamoTest {
    private static final WriteLease HELD = () -> {};

    @RegisterExtension
    static final DynamoDbExtension DYNAMO = new DynamoDbExtension();

    private final HandTicker ticker = new HandTicker();
    private final AdaptiveConcurrency concurrency = new AdaptiveConcurrency(1, 16, ticker);
    private String table;

    @BeforeEach
    void createTable() {
        table = Items.createTable(DYNAMO.client(), DYNAMO.tablePrefix() + "paced");
    }

    @Test
    void aCopyTakesAsLongAsItsCeilingAsks() {
        long begun = ticker.nanos();
        try (BatchWriter writer = new BatchWriter(paced(10), HELD, 4)) {
            assertThat(writer.write(table, Items.items(110))).isEqualTo(110);
        }
        assertThat(Duration.ofNanos(ticker.nanos() - begun)).isGreaterThanOrEqualTo(Duration.ofSeconds(11));
    }

    @Test
    void indexesCountByWhatTheTableSaysItConsumed() {
        String indexed = indexedTable();
        DynamoDbClient paced = paced(10);
        long begun = ticker.nanos();
        for (int i = 0; i < 40; i++) {
            Map<String, AttributeValue> item = Items.item(i);
            paced.putItem(put -> put.tableName(indexed).item(item));
        }
        assertThat(Duration.ofNanos(ticker.nanos() - begun)).isGreaterThanOrEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void whatAWriteConsumedIsKnownThoughFewAreAsked() {
        String indexed = indexedTable();
        var paced = new PacedDynamo(DYNAMO.client(), new WritePace(concurrency, Optional.empty(), ticker), HELD);
        int puts = 2 * ConsumedUnits.ASKING_LOCALLY + 3;
        for (int i = 0; i < puts; i++) {
            Map<String, AttributeValue> item = Items.item(i);
            paced.putItem(put -> put.tableName(indexed).item(item));
        }
        assertThat(paced.unitsConsumed()).isEqualTo(2.0 * puts);
    }

    @Test
    void insertsOfWhichDynamoDbLocalTellsNothingCountByTheirItems() {
        var paced = new PacedDynamo(
                DYNAMO.client(),
                new WritePace(concurrency, Optional.empty(), ticker),
                HELD,
                item -> item.equals(Items.item(1)) ? 5 : 2);
        new DynamoVersionedItems(paced, table, "pk", Backoff.DEFAULT).putIfAbsent(Items.items(20));
        assertThat(paced.unitsConsumed()).isEqualTo(19 * 2 + 5);
    }

    @Test
    void throttledInsertsLowerTheConcurrency() {
        var unwilling = new UnwillingDynamo(DYNAMO.client(), (number, size) -> number == 1 ? 5 : size);
        var paced = new PacedDynamo(unwilling, new WritePace(concurrency, Optional.empty(), ticker), HELD);
        new DynamoVersionedItems(paced, table, "pk", new Backoff(Duration.ofMillis(1), Duration.ofMillis(2), 4))
                .putIfAbsent(Items.items(10));
        assertThat(concurrency.limit()).isEqualTo(AdaptiveConcurrency.START / 2);
    }

    @Test
    void aFailedConditionIsAnAnswer() {
        DynamoDbClient paced = paced(1_000);
        Runnable put = () -> paced.putItem(request ->
                request.tableName(table).item(Items.item(1)).conditionExpression("attribute_not_exists(pk)"));
        put.run();
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(put::run).isInstanceOf(ConditionalCheckFailedException.class);
        }
        assertThat(concurrency.limit()).isEqualTo(AdaptiveConcurrency.START);
    }

    @Test
    void unprocessedItemsLowerTheConcurrency() {
        var unwilling = new UnwillingDynamo(DYNAMO.client(), (number, size) -> number == 1 ? 5 : size);
        var paced = new PacedDynamo(unwilling, new WritePace(concurrency, Optional.empty(), ticker), HELD);
        try (BatchWriter writer =
                new BatchWriter(paced, HELD, 2, new Backoff(Duration.ofMillis(1), Duration.ofMillis(2), 4))) {
            assertThat(writer.write(table, Items.items(10))).isEqualTo(10);
        }
        assertThat(concurrency.limit()).isEqualTo(AdaptiveConcurrency.START / 2);
    }

    @Test
    void seesTheThrottlesThatTheSdkHides() throws IOException {
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            boolean first = requests.incrementAndGet() == 1;
            byte[] body = (first
                            ? "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException\"}"
                            : "{}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
            exchange.sendResponseHeaders(first ? 400 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try (DynamoDbClient client =
                client(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))) {
            new PacedDynamo(client, new WritePace(concurrency, Optional.empty(), ticker), HELD)
                    .putItem(put -> put.tableName("any").item(Items.item(1)));
        } finally {
            server.stop(0);
        }
        assertThat(requests).hasValue(2);
        assertThat(concurrency.limit()).isEqualTo(AdaptiveConcurrency.START / 2);
    }

    @Test
    void theLeaseIsAskedAgainAfterTheWait() {
        AtomicInteger asked = new AtomicInteger();
        WriteLease lostMeanwhile = () -> {
            if (asked.incrementAndGet() > 3) {
                throw new LeaseLostException("lost");
            }
        };
        var paced =
                new PacedDynamo(DYNAMO.client(), new WritePace(concurrency, Optional.of(1.0), ticker), lostMeanwhile);
        Map<String, AttributeValue> large = new HashMap<>(Items.item(1, "x".repeat(100_000)));

        assertThatThrownBy(() -> paced.putItem(put -> put.tableName(table).item(large)))
                .isInstanceOf(LeaseLostException.class);
        assertThat(new SegmentedScan(DYNAMO.client()).isEmpty(table)).isTrue();
    }

    private PacedDynamo paced(double unitsPerSecond) {
        return new PacedDynamo(DYNAMO.client(), new WritePace(concurrency, Optional.of(unitsPerSecond), ticker), HELD);
    }

    private static DynamoDbClient client(URI endpoint) {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClientBuilder(ApacheHttpClient.builder())
                .build();
    }

    /** A table with an index of everything, so that each put costs two units. */
    private String indexedTable() {
        String name = DYNAMO.tablePrefix() + "indexed";
        DYNAMO.client().createTable(request -> request.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                        AttributeDefinition.builder()
                                .attributeName("pk")
                                .attributeType(ScalarAttributeType.S)
                                .build(),
                        AttributeDefinition.builder()
                                .attributeName("sk")
                                .attributeType(ScalarAttributeType.N)
                                .build(),
                        AttributeDefinition.builder()
                                .attributeName("text")
                                .attributeType(ScalarAttributeType.S)
                                .build())
                .keySchema(schema("pk", "sk"))
                .globalSecondaryIndexes(List.of(GlobalSecondaryIndex.builder()
                        .indexName("byText")
                        .keySchema(schema("text", "sk"))
                        .projection(of -> of.projectionType(ProjectionType.ALL))
                        .build())));
        return name;
    }

    private static List<KeySchemaElement> schema(String partitionKey, String sortKey) {
        return List.of(
                KeySchemaElement.builder()
                        .attributeName(partitionKey)
                        .keyType(KeyType.HASH)
                        .build(),
                KeySchemaElement.builder()
                        .attributeName(sortKey)
                        .keyType(KeyType.RANGE)
                        .build());
    }
}
