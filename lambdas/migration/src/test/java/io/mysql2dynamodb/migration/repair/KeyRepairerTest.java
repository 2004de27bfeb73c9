package io.mysql2dynamodb.migration.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.migration.repair.SourceKeys.OpenKeys;
import io.mysql2dynamodb.migration.verify.DifferenceKind;
import io.mysql2dynamodb.migration.verify.DifferenceLine;
import io.mysql2dynamodb.migration.verify.Pause;
import io.mysql2dynamodb.migration.verify.SecondLook;
import io.mysql2dynamodb.platform.json.Json;
import io.mysql2dynamodb.platform.ledger.RepairFigures;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.target.Backoff;
import io.mysql2dynamodb.target.HelperAttributes.SourceRow;
import io.mysql2dynamodb.target.ItemKey;
import io.mysql2dynamodb.target.ItemVersion;
import io.mysql2dynamodb.target.KeyEvaluation;
import io.mysql2dynamodb.target.KeyEvaluation.Content;
import io.mysql2dynamodb.target.Reconciler;
import io.mysql2dynamodb.target.VersionedItems;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class KeyRepairerTest {
    private static final ItemKey KEY = new ItemKey(Map.of("id", AttributeValue.fromS("1")));

    private final OneItem stored = new OneItem();
    private final List<LeftKey> left = new ArrayList<>();
    private Supplier<Content> source = () -> new Content.Nothing(Optional.empty(), List.of());
    private Pause meanwhile = Pause.NONE;

    @Test
    void writesWhatTheRowGivesWithTheNextVersion() {
        stored.item = item("old", 4);
        source = () -> row("new");

        RepairFigures figures = repair(DifferenceKind.MISMATCHED);

        assertThat(figures.repaired()).isEqualTo(1);
        assertThat(stored.item).isEqualTo(item("new", 5));
        assertThat(left).isEmpty();
    }

    @Test
    void doesNotWriteWhatIsRightByThen() {
        stored.item = item("new", 4);
        source = () -> row("new");

        assertThat(repair(DifferenceKind.MISMATCHED).vanished()).isEqualTo(1);
        assertThat(stored.item).isEqualTo(item("new", 4));
    }

    @Test
    void marksAsDeletedWhatNoRowHas() {
        stored.item = item("old", 0);

        assertThat(repair(DifferenceKind.EXTRA).tombstoned()).isEqualTo(1);
        assertThat(stored.item).containsKey("_del").containsEntry("_mv", AttributeValue.fromN("1"));
    }

    @Test
    void leavesAnItemOfAnotherMigrationAlone() {
        stored.item = item("old", 0);

        assertThat(repair(DifferenceKind.FOREIGN).foreign()).isEqualTo(1);
        assertThat(stored.item).isEqualTo(item("old", 0));
        assertThat(left).extracting(LeftKey::why).containsExactly("foreign");
    }

    @Test
    void leavesAKeyAloneThatSeveralRowsHave() {
        stored.item = item("old", 0);
        source = () -> new Content.Several(
                List.of(new SourceRow("things", List.of("1")), new SourceRow("things", List.of("2"))));

        assertThat(repair(DifferenceKind.DUPLICATE_KEY).unreadable()).isEqualTo(1);
        assertThat(stored.item).isEqualTo(item("old", 0));
        assertThat(left.get(0).reasons().toString()).contains("duplicate-key");
    }

    @Test
    void saysSoWhenTheKeyDiffersAgainAtEveryReading() {
        stored.item = item("old", 0);
        int[] reading = {0};
        source = () -> row("state " + reading[0]++);

        assertThat(repair(DifferenceKind.MISMATCHED).differing()).isEqualTo(1);
        assertThat(left).extracting(LeftKey::why).containsExactly("differing");
    }

    @Test
    void waitsForAWriteThatIsUnderWay() {
        stored.item = item("old", 0);
        int[] reading = {0};
        source = () -> row(reading[0]++ < 2 ? "one" : "two");
        meanwhile = number -> stored.item = item("two", 7);

        assertThat(repair(DifferenceKind.MISMATCHED).repaired()).isEqualTo(1);
        assertThat(left).isEmpty();
    }

    private RepairFigures repair(DifferenceKind kind) {
        DifferenceLine line = Json.read(
                "{\"kind\":\"%s\",\"table\":\"Things\",\"entity\":\"THING\",\"key\":{\"id\":{\"S\":\"1\"}},\"source\":\"\"}"
                        .formatted(kind.word()),
                DifferenceLine.class,
                "this test");
        return new KeyRepairer(
                        new Source(),
                        stored,
                        new Reconciler(stored, new Backoff(Duration.ZERO, Duration.ZERO, 3)),
                        new SecondLook(2, reading -> meanwhile.before(reading)),
                        left::add)
                .repair(line);
    }

    private static Content row(String text) {
        return new Content.Item(item(text, 0));
    }

    private static Map<String, AttributeValue> item(String text, int version) {
        return Map.of(
                "id", AttributeValue.fromS("1"),
                "text", AttributeValue.fromS(text),
                "_src", AttributeValue.fromS("[\"things\",\"1\"]"),
                "_mv", AttributeValue.fromN(String.valueOf(version)));
    }

    /** A table with one key. */
    private static final class OneItem implements VersionedItems {
        private Map<String, AttributeValue> item;

        @Override
        public Optional<Map<String, AttributeValue>> read(ItemKey key) {
            assertThat(key).isEqualTo(KEY);
            return Optional.ofNullable(item);
        }

        @Override
        public boolean putIf(ItemVersion observed, Map<String, AttributeValue> next) {
            if (!ItemVersion.of(Optional.ofNullable(item)).equals(observed)) {
                return false;
            }
            item = new HashMap<>(next);
            return true;
        }
    }

    private final class Source implements OpenKeys {
        @Override
        public KeyEvaluation evaluation(Collection<SourceRow> hints) {
            return (key, hint) -> source.get();
        }

        @Override
        public SourceSchema structure(Collection<String> tables) {
            throw new AssertionError("not asked here");
        }

        @Override
        public void close() {}
    }
}
