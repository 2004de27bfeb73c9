package io.mysql2dynamodb.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.embedded.DynamoDbExtension;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ConsistentReaderTest {

    private static final Backoff QUICK = new Backoff(Duration.ofMillis(1), Duration.ofMillis(2), 4);

    /** Concurrent batches share the turns of an unwilling table, so one of them can have bad luck for long. */
    private static final Backoff PATIENT = new Backoff(Duration.ofMillis(1), Duration.ofMillis(2), 50);

    @RegisterExtension
    static final DynamoDbExtension DYNAMO = new DynamoDbExtension();

    private String table;

    @BeforeEach
    void fillTable() {
        table = Items.createTable(DYNAMO.client(), DYNAMO.tablePrefix() + "read");
        try (BatchWriter writer = new BatchWriter(DYNAMO.client(), () -> {}, 4)) {
            writer.write(table, Items.items(350));
        }
    }

    @Test
    void findsTheItemsThatExist() {
        List<ItemKey> keys =
                new ArrayList<>(IntStream.range(0, 400).mapToObj(Items::key).toList());
        keys.addAll(keys.subList(0, 10));
        Map<ItemKey, Map<String, AttributeValue>> found = read(DYNAMO.client(), QUICK, keys);
        assertThat(found)
                .hasSize(350)
                .containsEntry(Items.key(349), Items.item(349))
                .doesNotContainKey(Items.key(350));
    }

    @Test
    void findsANumberKeyHoweverItIsWritten() {
        ItemKey written =
                new ItemKey(Map.of("pk", AttributeValue.fromS("ITEM#3"), "sk", AttributeValue.fromN("10.00")));
        assertThat(read(DYNAMO.client(), QUICK, List.of(written))).containsKey(Items.key(10));
    }

    @Test
    void asksAgainForUnprocessedKeys() {
        var unwilling = new UnwillingDynamo(DYNAMO.client(), (number, size) -> number % 2 == 0 ? 0 : (size + 1) / 2);
        assertThat(read(
                        unwilling,
                        PATIENT,
                        IntStream.range(0, 350).mapToObj(Items::key).toList()))
                .hasSize(350);
    }

    @Test
    void givesUpOnATableThatReturnsNothingForTooLong() {
        var unwilling = new UnwillingDynamo(DYNAMO.client(), (number, size) -> 0);
        assertThatThrownBy(() -> read(unwilling, QUICK, List.of(Items.key(1))))
                .isInstanceOf(TargetThrottledException.class);
        assertThat(unwilling.requests).hasValue(4);
    }

    private Map<ItemKey, Map<String, AttributeValue>> read(DynamoDbClient client, Backoff backoff, List<ItemKey> keys) {
        try (ConsistentReader reader = new ConsistentReader(client, 3, backoff)) {
            return reader.read(table, keys);
        }
    }
}
