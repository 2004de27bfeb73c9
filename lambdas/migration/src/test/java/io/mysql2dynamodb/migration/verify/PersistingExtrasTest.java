package io.mysql2dynamodb.migration.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.platform.ledger.ExtrasFigures;
import io.mysql2dynamodb.source.SourceKey;
import io.mysql2dynamodb.target.HelperAttributes;
import io.mysql2dynamodb.target.ItemKey;
import io.mysql2dynamodb.target.KeySum;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class PersistingExtrasTest {
    private static final String TABLE = "things";

    private final Set<String> rows = new HashSet<>();
    private final Map<ItemKey, Map<String, AttributeValue>> items = new LinkedHashMap<>();
    private final List<Difference> persisting = new ArrayList<>();
    private Pause meanwhile = Pause.NONE;

    @Test
    void countsAnItemWhoseRowStaysAway() {
        rows.add("1");
        store("1", 0);
        store("2", 0);

        assertThat(scan()).isEqualTo(traced(2, 0, "1", "2").plus(ExtrasFigures.withoutRow(1, 0, 0)));
        assertThat(persisting).singleElement().satisfies(difference -> {
            assertThat(difference.kind()).isEqualTo(DifferenceKind.EXTRA);
            assertThat(difference.key()).isEqualTo(key("2"));
        });
    }

    @Test
    void doesNotCountAnItemWhoseRowAppears() {
        store("2", 0);
        meanwhile = reading -> rows.add("2");

        assertThat(scan().extra()).isZero();
        assertThat(persisting).isEmpty();
    }

    @Test
    void doesNotCountAnItemThatIsMarkedAsDeletedMeanwhile() {
        store("2", 0);
        meanwhile = reading -> items.put(
                key("2"),
                Map.of(
                        "id",
                        AttributeValue.fromS("2"),
                        HelperAttributes.DELETED,
                        AttributeValue.fromBool(true),
                        HelperAttributes.VERSION,
                        AttributeValue.fromN("1")));

        assertThat(scan().extra()).isZero();
    }

    @Test
    void doesNotJudgeAnItemThatIsWrittenBetweenTheReadings() {
        store("2", 0);
        meanwhile = reading -> store("2", reading);

        assertThat(scan()).isEqualTo(traced(1, 0, "2").plus(ExtrasFigures.withoutRow(0, 0, 1)));
        assertThat(persisting).isEmpty();
    }

    @Test
    void countsForeignItemsAndTombstonesApart() {
        items.put(key("3"), Map.of("id", AttributeValue.fromS("3")));
        items.put(
                key("4"),
                Map.of(
                        "id",
                        AttributeValue.fromS("4"),
                        HelperAttributes.DELETED,
                        AttributeValue.fromBool(true),
                        HelperAttributes.VERSION,
                        AttributeValue.fromN("1")));

        assertThat(scan()).isEqualTo(traced(1, 1, "3").plus(ExtrasFigures.withoutRow(1, 1, 0)));
        assertThat(persisting).extracting(Difference::kind).containsExactly(DifferenceKind.FOREIGN);
    }

    private static ExtrasFigures traced(long items, long tombstones, String... keys) {
        KeySum sum =
                Stream.of(keys).map(PersistingExtrasTest::key).map(KeySum::of).reduce(KeySum.NONE, KeySum::plus);
        return ExtrasFigures.traced(items, sum, tombstones);
    }

    private ExtrasFigures scan() {
        PageJudge judge = new PageJudge("Things", List.of("id"), Map.of("", new Rows()));
        SecondLook again = new SecondLook(2, reading -> meanwhile.before(reading));
        return new PersistingExtras(judge, this::found, again).settle(List.copyOf(items.values()), persisting::add);
    }

    private Map<ItemKey, Map<String, AttributeValue>> found(Collection<ItemKey> keys) {
        Map<ItemKey, Map<String, AttributeValue>> found = new HashMap<>(items);
        found.keySet().retainAll(keys);
        return found;
    }

    private void store(String id, int version) {
        items.put(
                key(id),
                Map.of(
                        "id",
                        AttributeValue.fromS(id),
                        HelperAttributes.SOURCE,
                        HelperAttributes.source(TABLE, List.of(id)),
                        HelperAttributes.VERSION,
                        AttributeValue.fromN(String.valueOf(version))));
    }

    private static ItemKey key(String id) {
        return new ItemKey(Map.of("id", AttributeValue.fromS(id)));
    }

    /** Every row has the key that its id is. */
    private final class Rows implements RowKeys {
        @Override
        public String sourceTable() {
            return TABLE;
        }

        @Override
        public boolean canBeKey(SourceKey key) {
            return true;
        }

        @Override
        public Map<SourceKey, RowItems> of(Collection<SourceKey> keys) {
            return keys.stream()
                    .filter(row -> rows.contains(row.values().get(0)))
                    .collect(Collectors.toMap(
                            Function.identity(),
                            row -> new RowItems(key(row.values().get(0)), Set.of())));
        }
    }
}
