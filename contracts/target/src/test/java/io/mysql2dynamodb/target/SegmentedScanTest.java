package io.mysql2dynamodb.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.embedded.DynamoDbExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class SegmentedScanTest {

    @RegisterExtension
    static final DynamoDbExtension DYNAMO = new DynamoDbExtension();

    private final SegmentedScan scan = new SegmentedScan(DYNAMO.client());
    private String table;

    @BeforeEach
    void createTable() {
        table = Items.createTable(DYNAMO.client(), DYNAMO.tablePrefix() + "scanned");
    }

    @Test
    void allSegmentsTogetherHaveEveryItemOnce() {
        List<Map<String, AttributeValue>> items = IntStream.range(0, 60)
                .mapToObj(number -> Items.item(number, "x".repeat(100_000)))
                .toList();
        try (BatchWriter writer = new BatchWriter(DYNAMO.client(), () -> {}, 2)) {
            writer.write(table, items);
        }
        List<ItemKey> found = new ArrayList<>();
        for (int segment = 0; segment < 3; segment++) {
            Optional<ItemKey> from = Optional.empty();
            do {
                ScanPage page = scan.page(table, segment, 3, from, List.of("pk", "sk", "_mv"));
                page.items().forEach(item -> {
                    assertThat(item).containsOnlyKeys("pk", "sk", "_mv");
                    found.add(ItemKey.of(item, List.of("pk", "sk")));
                });
                from = page.nextKey().map(ItemKeyJson::write).map(ItemKeyJson::read);
            } while (from.isPresent());
        }
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 60).mapToObj(Items::key).toList());
    }

    @Test
    void seesWhetherATableIsEmpty() {
        assertThat(scan.isEmpty(table)).isTrue();
        DYNAMO.client().putItem(put -> put.tableName(table).item(Items.item(1)));
        assertThat(scan.isEmpty(table)).isFalse();
    }
}
