package io.mysql2dynamodb.migration.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.projection.ProjectedItem;
import io.mysql2dynamodb.source.SourceKey;
import io.mysql2dynamodb.target.HelperAttributes;
import io.mysql2dynamodb.target.ItemKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DuplicateKeysTest {
    private final Map<ItemKey, Map<String, AttributeValue>> stored = new HashMap<>();
    private final DuplicateKeys keys = new DuplicateKeys();
    private int waits;

    @Test
    void findsTwinsOfOneWindow() {
        assertThat(window(item("a", 1), item("b", 2), item("a", 3)))
                .extracting(DuplicateKey::toString)
                .containsExactly("(pk=\"a\") from t[1] and from t[3]");
    }

    @Test
    void findsTwinsOfDifferentWindows() {
        assertThat(window(item("a", 1), item("b", 2))).isEmpty();

        assertThat(window(item("a", 3)))
                .extracting(DuplicateKey::toString)
                .containsExactly("(pk=\"a\") from t[1] and from t[3]");
        assertThat(waits).isEqualTo(1);
    }

    @Test
    void doesNotTakeASuspicionForAProof() {
        window(item("a", 1));
        stored.clear();

        assertThat(window(item("a", 3))).isEmpty();
    }

    @Test
    void asksTheTargetOnlyOnSuspicion() {
        window(item("a", 1));
        window(item("b", 2));

        assertThat(waits).isZero();
    }

    @Property(tries = 100)
    void fingerprintsAreASet(@ForAll List<Long> fingerprints) {
        KeyFingerprints set = new KeyFingerprints();
        Set<Long> model = new HashSet<>();
        for (Long fingerprint : fingerprints) {
            assertThat(set.add(fingerprint)).isEqualTo(model.add(fingerprint));
        }
    }

    @Test
    void fingerprintsGrow() {
        KeyFingerprints set = new KeyFingerprints();
        for (long i = 0; i < 100_000; i++) {
            assertThat(set.add(i)).isTrue();
        }
        for (long i = 0; i < 100_000; i++) {
            assertThat(set.add(i)).isFalse();
        }
    }

    @Test
    void fingerprintsTellValuesApartByWhereTheyEnd() {
        assertThat(DuplicateKeys.fingerprint(key("ab", "c"))).isNotEqualTo(DuplicateKeys.fingerprint(key("a", "bc")));
    }

    private List<DuplicateKey> window(ProjectedItem... items) {
        List<DuplicateKey> found = keys.in(List.of(items), () -> waits++, wanted -> {
            Map<ItemKey, Map<String, AttributeValue>> some = new HashMap<>(stored);
            some.keySet().retainAll(wanted);
            return some;
        });
        for (ProjectedItem item : items) {
            stored.put(item.key(), item.attributes());
        }
        return found;
    }

    private static ProjectedItem item(String pk, int row) {
        AttributeValue value = AttributeValue.fromS(pk);
        return new ProjectedItem(
                SourceKey.of(String.valueOf(row)),
                new ItemKey(Map.of("pk", value)),
                Map.of(
                        "pk",
                        value,
                        HelperAttributes.SOURCE,
                        HelperAttributes.source("t", List.of(String.valueOf(row)))),
                List.of());
    }

    private static ItemKey key(String pk, String sk) {
        return ItemKey.of(Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk)), List.of("pk", "sk"));
    }
}
