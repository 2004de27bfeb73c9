package io.mysql2dynamodb.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class BackfillWriterTest {
    private static final List<String> KEY_NAMES = List.of("pk", "sk");

    private final InMemoryItems stored = new InMemoryItems(KEY_NAMES);

    @Test
    void saysWhatBecameOfEachItemInOrder() {
        IntStream.range(0, 200).filter(number -> number % 3 == 0).forEach(number -> stored.put(newer(number)));

        List<Backfill.Result> results = write(items(200));

        assertThat(results).hasSize(200);
        IntStream.range(0, 200).forEach(number -> assertThat(results.get(number) instanceof Backfill.Result.Written)
                .isEqualTo(number % 3 != 0));
        assertThat(stored.all()).hasSize(200);
        assertThat(stored.read(Items.key(3))).contains(newer(3));
    }

    @Test
    void writingAgainIsWritingOnce() {
        write(items(100).subList(0, 40));

        assertThat(write(items(100)))
                .allSatisfy(result -> assertThat(result).isInstanceOf(Backfill.Result.Written.class));
        assertThat(stored.all()).hasSize(100);
    }

    @Test
    void failsWithTheFailureOfAnItem() {
        Map<String, AttributeValue> keyless = new HashMap<>(items(1).get(0));
        keyless.put("pk", AttributeValue.fromS(""));

        assertThatThrownBy(() -> write(List.of(keyless))).isInstanceOf(TargetRejectedException.class);
    }

    private List<Backfill.Result> write(List<Map<String, AttributeValue>> items) {
        try (BackfillWriter writer = new BackfillWriter(new Backfill(stored, Set.copyOf(KEY_NAMES)), 8)) {
            return writer.write(items);
        }
    }

    /** Items with a row each. */
    private static List<Map<String, AttributeValue>> items(int count) {
        return IntStream.range(0, count).mapToObj(BackfillWriterTest::item).toList();
    }

    private static Map<String, AttributeValue> item(int number) {
        Map<String, AttributeValue> item = new HashMap<>(Items.item(number));
        item.put(HelperAttributes.SOURCE, HelperAttributes.source("t", List.of(String.valueOf(number))));
        return item;
    }

    private static Map<String, AttributeValue> newer(int number) {
        Map<String, AttributeValue> item = item(number);
        item.put(HelperAttributes.VERSION, AttributeValue.fromN("4"));
        return item;
    }
}
