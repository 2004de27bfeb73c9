package io.mysql2dynamodb.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.embedded.DynamoDbExtension;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
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
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class BatchWriterTest {

    private static final WriteLease HELD = () -> {};
    private static final Backoff QUICK = new Backoff(Duration.ofMillis(1), Duration.ofMillis(2), 4);

    /** Concurrent batches share the turns of an unwilling table, so one of them can have bad luck for long. */
    private static final Backoff PATIENT = new Backoff(Duration.ofMillis(1), Duration.ofMillis(2), 50);

    @RegisterExtension
    static final DynamoDbExtension DYNAMO = new DynamoDbExtension();

    private String table;

    @BeforeEach
    void createTable() {
        table = Items.createTable(DYNAMO.client(), DYNAMO.tablePrefix() + "written");
    }

    @Test
    void writesEveryItemOnce() {
        assertThat(write(DYNAMO.client(), HELD, Items.items(1_013))).isEqualTo(1_013);
        assertThat(stored()).containsExactlyInAnyOrderElementsOf(Items.items(1_013));
    }

    @Test
    void writesNothingForNoItems() {
        assertThat(write(DYNAMO.client(), HELD, List.of())).isZero();
    }

    @Test
    void repeatsWhatWasNotProcessed() {
        var unwilling = new UnwillingDynamo(DYNAMO.client(), (number, size) -> number % 3 == 0 ? 0 : (size + 1) / 2);
        try (BatchWriter writer = new BatchWriter(unwilling, HELD, 4, PATIENT)) {
            assertThat(writer.write(table, Items.items(120))).isEqualTo(120);
        }
        assertThat(stored()).hasSize(120);
    }

    @Test
    void givesUpWhenNothingIsProcessedForTooLong() {
        var unwilling = new UnwillingDynamo(DYNAMO.client(), (number, size) -> 0);
        assertThatThrownBy(() -> write(unwilling, HELD, Items.items(3)))
                .isInstanceOf(TargetThrottledException.class)
                .hasMessageContaining(table)
                .hasMessageContaining("4 attempts");
        assertThat(unwilling.requests).hasValue(4);
    }

    @Test
    void anItemThatIsSlowlyProcessedIsNotGivenUp() {
        var unwilling = new UnwillingDynamo(DYNAMO.client(), (number, size) -> number % 3 == 0 ? 1 : 0);
        assertThat(write(unwilling, HELD, Items.items(25))).isEqualTo(25);
    }

    @Test
    void writesNothingMoreOnceTheLeaseIsLost() {
        AtomicInteger asked = new AtomicInteger();
        WriteLease lostAfterThree = () -> {
            if (asked.incrementAndGet() > 3) {
                throw new LeaseLostException("lost");
            }
        };
        assertThatThrownBy(() -> write(DYNAMO.client(), lostAfterThree, Items.items(1_000)))
                .isInstanceOf(LeaseLostException.class);
        assertThat(stored()).hasSize(75);
    }

    @Test
    void asksForTheLeaseBeforeEachRepetition() {
        AtomicInteger asked = new AtomicInteger();
        WriteLease lostAtOnce = () -> {
            if (asked.incrementAndGet() > 1) {
                throw new LeaseLostException("lost");
            }
        };
        var unwilling = new UnwillingDynamo(DYNAMO.client(), (number, size) -> 1);
        assertThatThrownBy(() -> write(unwilling, lostAtOnce, Items.items(10))).isInstanceOf(LeaseLostException.class);
        assertThat(stored()).hasSize(1);
    }

    @Test
    void takesLargeItemsInSmallerBatches() {
        List<Map<String, AttributeValue>> large = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            large.add(Items.item(i, "\u0001".repeat(390_000)));
        }
        assertThat(WriteBatches.of(large)).allSatisfy(batch -> assertThat(batch).hasSize(5));
        assertThat(write(DYNAMO.client(), HELD, large)).isEqualTo(30);
    }

    @Test
    void namesAMissingTable() {
        assertThatThrownBy(() -> {
                    try (BatchWriter writer = new BatchWriter(DYNAMO.client(), HELD, 2)) {
                        writer.write("nowhere", Items.items(1));
                    }
                })
                .isInstanceOf(TargetTableMissingException.class)
                .hasMessageContaining("nowhere")
                .hasMessageContaining(DYNAMO.endpoint().toString())
                .hasMessageContaining("deploy");
    }

    @Test
    void saysWhatTheServiceRejects() {
        Map<String, AttributeValue> emptyKey = new HashMap<>(Items.item(1));
        emptyKey.put("pk", AttributeValue.fromS(""));
        assertThatThrownBy(() -> write(DYNAMO.client(), HELD, List.of(emptyKey)))
                .isInstanceOf(TargetRejectedException.class)
                .hasMessageContaining("pk");
    }

    @Test
    void refusesTwoItemsOfOneKeyInABatch() {
        assertThatThrownBy(() -> write(DYNAMO.client(), HELD, List.of(Items.item(1, "a"), Items.item(1, "b"))))
                .isInstanceOf(TargetRejectedException.class);
    }

    @Test
    void namesAnEndpointThatDoesNotAnswer() {
        try (DynamoDbClient nobody = clientOfNobody()) {
            assertThatThrownBy(() -> write(nobody, HELD, Items.items(60)))
                    .isInstanceOf(TargetUnreachableException.class)
                    .hasMessageContaining("127.0.0.1:1")
                    .hasMessageContaining("resume");
        }
    }

    private static DynamoDbClient clientOfNobody() {
        return DynamoDbClient.builder()
                .endpointOverride(URI.create("http://127.0.0.1:1"))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClientBuilder(ApacheHttpClient.builder())
                .overrideConfiguration(override -> override.retryStrategy(RetryMode.STANDARD))
                .build();
    }

    private int write(DynamoDbClient client, WriteLease lease, List<Map<String, AttributeValue>> items) {
        try (BatchWriter writer = new BatchWriter(client, lease, 4, QUICK)) {
            return writer.write(table, items);
        }
    }

    private List<Map<String, AttributeValue>> stored() {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        SegmentedScan scan = new SegmentedScan(DYNAMO.client());
        Optional<ItemKey> from = Optional.empty();
        do {
            ScanPage page = scan.page(table, 0, 1, from, List.of());
            items.addAll(page.items());
            from = page.nextKey();
        } while (from.isPresent());
        return items;
    }
}
