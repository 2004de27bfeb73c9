package io.mysql2dynamodb.migration.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.migration.verify.WindowJudge.Reading;
import io.mysql2dynamodb.platform.ledger.VerifyFigures;
import io.mysql2dynamodb.projection.ProjectedItem;
import io.mysql2dynamodb.projection.ProjectedWindow;
import io.mysql2dynamodb.source.SourceKey;
import io.mysql2dynamodb.target.HelperAttributes;
import io.mysql2dynamodb.target.ItemKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class PersistingRowsTest {
    private static final String TABLE = "things";

    /** The source: text by id. */
    private final Map<String, String> rows = new HashMap<>();

    private final Map<ItemKey, Map<String, AttributeValue>> items = new HashMap<>();
    private final List<Difference> persisting = new ArrayList<>();
    private final List<Integer> pauses = new ArrayList<>();
    private Pause meanwhile = Pause.NONE;

    @Test
    void countsADifferenceThatPersists() {
        rows.put("1", "new");
        stored("1", "old");

        VerifyFigures figures = verify(3);

        assertThat(figures.mismatched()).isEqualTo(1);
        assertThat(persisting).singleElement().satisfies(difference -> {
            assertThat(difference.kind()).isEqualTo(DifferenceKind.MISMATCHED);
            assertThat(difference.attributes())
                    .singleElement()
                    .hasToString("text: expected S \"new\", found S \"old\"");
        });
        assertThat(pauses).containsExactly(1, 2, 3);
    }

    @Test
    void doesNotCountAnItemThatArrivesMeanwhile() {
        rows.put("1", "new");
        rows.put("2", "sound");
        stored("1", "old");
        stored("2", "sound");
        meanwhile = reading -> {
            if (reading == 2) {
                stored("1", "new");
            }
        };

        VerifyFigures figures = verify(4);

        assertThat(figures.matching()).isEqualTo(2);
        assertThat(figures.mismatched()).isZero();
        assertThat(persisting).isEmpty();
        assertThat(pauses).as("it stops as soon as nothing differs").containsExactly(1, 2);
    }

    @Test
    void doesNotCountARowThatIsGoneMeanwhile() {
        rows.put("1", "new");
        meanwhile = reading -> rows.remove("1");

        VerifyFigures figures = verify(2);

        assertThat(figures).isEqualTo(VerifyFigures.NONE);
        assertThat(persisting).isEmpty();
    }

    @Test
    void doesNotJudgeARowThatChangesAtEveryReading() {
        rows.put("1", "0");
        stored("1", "old");
        meanwhile = reading -> rows.put("1", String.valueOf(reading));

        VerifyFigures figures = verify(3);

        assertThat(figures.mismatched()).isZero();
        assertThat(figures.unsettled()).isEqualTo(1);
        assertThat(persisting).isEmpty();
    }

    @Test
    void countsARowThatChangedOnceAndThenRested() {
        rows.put("1", "0");
        meanwhile = reading -> rows.put("1", "1");

        VerifyFigures figures = verify(2);

        assertThat(figures.missing()).isEqualTo(1);
        assertThat(persisting).extracting(Difference::kind).containsExactly(DifferenceKind.MISSING);
    }

    @Test
    void takesATombstoneForNoItem() {
        rows.put("1", "there");
        items.put(
                key("1"),
                Map.of(
                        "id",
                        AttributeValue.fromS("1"),
                        HelperAttributes.VERSION,
                        AttributeValue.fromN("3"),
                        HelperAttributes.DELETED,
                        AttributeValue.fromBool(true)));

        assertThat(verify(1).missing()).isEqualTo(1);
    }

    private VerifyFigures verify(int readings) {
        WindowJudge judge = new WindowJudge(this::found, new ItemJudge(TABLE, "THING"));
        SecondLook again = new SecondLook(readings, reading -> {
            pauses.add(reading);
            meanwhile.before(reading);
        });
        Reading first = judge.judge(read(
                rows.keySet().stream().map(id -> new SourceKey(List.of(id))).toList()));
        return first.sound()
                .plus(new PersistingRows(this::read, judge, again).settle(first.differing(), persisting::add));
    }

    private Map<ItemKey, Map<String, AttributeValue>> found(Collection<ItemKey> keys) {
        Map<ItemKey, Map<String, AttributeValue>> found = new HashMap<>(items);
        found.keySet().retainAll(keys);
        return found;
    }

    private ProjectedWindow read(Collection<SourceKey> keys) {
        List<ProjectedItem> read = keys.stream()
                .map(key -> key.values().get(0))
                .filter(rows::containsKey)
                .map(id -> new ProjectedItem(new SourceKey(List.of(id)), key(id), item(id, rows.get(id)), List.of()))
                .toList();
        return new ProjectedWindow(read, List.of(), read.size(), 0, Map.of(), Optional.empty(), true, 0);
    }

    private void stored(String id, String text) {
        items.put(key(id), item(id, text));
    }

    private static ItemKey key(String id) {
        return new ItemKey(Map.of("id", AttributeValue.fromS(id)));
    }

    private static Map<String, AttributeValue> item(String id, String text) {
        return Map.of(
                "id",
                AttributeValue.fromS(id),
                "text",
                AttributeValue.fromS(text),
                HelperAttributes.SOURCE,
                HelperAttributes.source(TABLE, List.of(id)),
                HelperAttributes.VERSION,
                AttributeValue.fromN("0"));
    }
}
