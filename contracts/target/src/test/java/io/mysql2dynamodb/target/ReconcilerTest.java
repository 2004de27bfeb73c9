package io.mysql2dynamodb.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.target.HelperAttributes.SourceRow;
import io.mysql2dynamodb.target.KeyEvaluation.Content;
import io.mysql2dynamodb.target.Reconciler.Reconciliation;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ReconcilerTest {

    private static final ItemKey KEY = Items.key(1);
    private static final AttributeValue ROW = HelperAttributes.source("items", List.of("1"));

    private final InMemoryItems items = new InMemoryItems(List.of("pk", "sk"));
    private final Reconciler reconciler = new Reconciler(items, new Backoff(Duration.ZERO, Duration.ZERO, 3));

    @Test
    void countsAKeyOnFromNothing() {
        assertThat(reconciler.reconcile(KEY, holding("a"))).isInstanceOf(Reconciliation.Written.class);
        assertThat(items.read(KEY)).contains(item(1, "a"));
        reconciler.reconcile(KEY, holding("b"));
        assertThat(items.read(KEY)).contains(item(2, "b"));
    }

    @Test
    void writesAlsoWhatIsThereAlready() {
        reconciler.reconcile(KEY, holding("a"));
        reconciler.reconcile(KEY, holding("a"));
        assertThat(items.read(KEY)).contains(item(2, "a"));
    }

    @Test
    void leavesATombstoneEvenWhereNothingWas() {
        Optional<SourceRow> changed = Optional.of(new SourceRow("items", List.of("1")));
        assertThat(reconciler.reconcile(KEY, (key, stored) -> new Content.Nothing(changed, List.of())))
                .isInstanceOf(Reconciliation.Tombstoned.class);
        assertThat(items.read(KEY)).contains(tombstone(1));
    }

    @Test
    void leavesOnlyTheKeyTheVersionAndTheRowOfADeletedItem() {
        items.put(item(4, "a"));
        reconciler.reconcile(KEY, (key, stored) -> new Content.Nothing(Optional.empty(), List.of()));
        assertThat(items.read(KEY)).contains(tombstone(5));
        assertThat(Tombstone.is(items.read(KEY).orElseThrow())).isTrue();
    }

    @Test
    void tellsTheEvaluationWhichRowIsStored() {
        items.put(item(4, "a"));
        reconciler.reconcile(KEY, (key, stored) -> {
            assertThat(stored).contains(new SourceRow("items", List.of("1")));
            return new Content.Item(item(0, "b"));
        });
        assertThat(items.read(KEY)).contains(item(5, "b"));
    }

    @Test
    void goesOnWithoutAHintWhereTheStoredRowCannotBeRead() {
        Map<String, AttributeValue> odd = new HashMap<>(item(4, "a"));
        odd.put("_src", AttributeValue.fromS("what?"));
        items.put(odd);
        reconciler.reconcile(KEY, (key, stored) -> {
            assertThat(stored).isEmpty();
            return new Content.Item(item(0, "b"));
        });
        assertThat(items.read(KEY)).contains(item(5, "b"));
    }

    @Test
    void doesNotTouchAForeignItem() {
        Map<String, AttributeValue> foreign = new HashMap<>(item(0, "x"));
        foreign.remove("_mv");
        items.put(foreign);
        assertThat(reconciler.reconcile(KEY, holding("a"))).isEqualTo(new Reconciliation.Foreign(foreign));
        assertThat(items.read(KEY)).contains(foreign);
    }

    @Test
    void leavesATombstoneForARowThatCannotBeAnItem() {
        items.put(item(4, "a"));
        assertThat(reconciler.reconcile(
                        KEY, (key, stored) -> new Content.Nothing(Optional.empty(), List.of("zero date"))))
                .isEqualTo(new Reconciliation.Tombstoned(List.of("zero date")));
        assertThat(items.read(KEY)).contains(tombstone(5));
    }

    @Test
    void writesNothingWhereSeveralRowsHaveTheKey() {
        items.put(item(4, "a"));
        List<SourceRow> rows = List.of(new SourceRow("items", List.of("1")), new SourceRow("items", List.of("2")));
        assertThat(reconciler.reconcile(KEY, (key, stored) -> new Content.Several(rows)))
                .isEqualTo(new Reconciliation.Unreadable(rows));
        assertThat(items.read(KEY)).contains(item(4, "a"));
    }

    @Test
    void evaluatesAnewWhenAnotherWriterWasFaster() {
        items.put(item(0, "a"));
        AtomicInteger evaluations = new AtomicInteger();
        reconciler.reconcile(KEY, (key, stored) -> {
            if (evaluations.incrementAndGet() == 1) {
                items.put(item(1, "faster"));
                return new Content.Item(item(0, "old"));
            }
            return new Content.Item(item(0, "new"));
        });
        assertThat(items.read(KEY)).contains(item(2, "new"));
    }

    @Test
    void givesUpByNameWhenOthersAreAlwaysFaster() {
        AtomicInteger version = new AtomicInteger();
        assertThatThrownBy(() -> reconciler.reconcile(KEY, (key, stored) -> {
                    items.put(item(version.incrementAndGet(), "faster"));
                    return new Content.Item(item(0, "a"));
                }))
                .isInstanceOf(KeyContendedException.class)
                .hasMessageContaining("3 attempts");
        assertThat(version).hasValue(3);
    }

    @Test
    void refusesAnEvaluationOfAnotherKey() {
        assertThatThrownBy(() -> reconciler.reconcile(KEY, (key, stored) -> new Content.Item(Items.item(2))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(items.all()).isEmpty();
    }

    private static KeyEvaluation holding(String text) {
        return (key, stored) -> new Content.Item(item(0, text));
    }

    private static Map<String, AttributeValue> item(int version, String text) {
        Map<String, AttributeValue> item = new HashMap<>(Items.item(1, text));
        item.put("_mv", AttributeValue.fromN(Integer.toString(version)));
        item.put("_src", ROW);
        return item;
    }

    private static Map<String, AttributeValue> tombstone(int version) {
        Map<String, AttributeValue> item = new HashMap<>(KEY.attributes());
        item.put("_mv", AttributeValue.fromN(Integer.toString(version)));
        item.put("_src", ROW);
        item.put("_del", AttributeValue.fromBool(true));
        return item;
    }
}
