package io.mysql2dynamodb.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.target.Backfill.By;
import io.mysql2dynamodb.target.Backfill.Result;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class BackfillTest {

    private final InMemoryItems items = new InMemoryItems(List.of("pk", "sk"));
    private final Backfill backfill = new Backfill(items, Set.of("pk", "sk"));

    @Test
    void writesWhereNothingIs() {
        assertThat(put(item(0, "a", "1"))).isInstanceOf(Result.Written.class);
        assertThat(items.read(Items.key(1))).contains(item(0, "a", "1"));
    }

    @Test
    void countsWhatAnEarlierAttemptWroteAsWritten() {
        put(item(0, "a", "1"));
        assertThat(put(item(0, "a", "1"))).isInstanceOf(Result.Written.class);
    }

    @Test
    void neverOverwrites() {
        assertSuperseded(item(3, "newer", "1"), By.SAME_ROW);
        assertSuperseded(item(0, "other state", "1"), By.SAME_ROW);
        assertSuperseded(item(0, "a", "2"), By.OTHER_ROW);
        Map<String, AttributeValue> deleted = new HashMap<>(item(3, "a", "1"));
        deleted.put("_del", AttributeValue.fromBool(true));
        assertSuperseded(deleted, By.TOMBSTONE);
        Map<String, AttributeValue> foreign = new HashMap<>(item(0, "a", "1"));
        foreign.remove("_mv");
        assertSuperseded(foreign, By.FOREIGN);
    }

    @Test
    void takesOnlyItemsOfVersionZero() {
        assertThatThrownBy(() -> put(item(1, "a", "1"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(items.all()).isEmpty();
    }

    private Result put(Map<String, AttributeValue> item) {
        return backfill.put(List.of(item)).get(0);
    }

    private void assertSuperseded(Map<String, AttributeValue> stored, By by) {
        items.put(stored);
        assertThat(put(item(0, "a", "1"))).isEqualTo(new Result.Superseded(stored, by));
        assertThat(items.read(Items.key(1))).contains(stored);
    }

    @Test
    void judgesEachItemOfManyForItself() {
        items.put(item(3, "newer", "1"));
        Map<String, AttributeValue> other = new HashMap<>(item(0, "b", "2"));
        other.put("sk", AttributeValue.fromN("2"));

        assertThat(backfill.put(List.of(other, item(0, "a", "1"))))
                .containsExactly(new Result.Written(), new Result.Superseded(item(3, "newer", "1"), By.SAME_ROW));
    }

    private static Map<String, AttributeValue> item(int version, String text, String row) {
        Map<String, AttributeValue> item = new HashMap<>(Items.item(1, text));
        item.put("_mv", AttributeValue.fromN(Integer.toString(version)));
        item.put("_src", HelperAttributes.source("items", List.of(row)));
        return item;
    }
}
