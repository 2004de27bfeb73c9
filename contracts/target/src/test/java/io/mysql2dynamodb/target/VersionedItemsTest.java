package io.mysql2dynamodb.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.embedded.DynamoDbExtension;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What every {@link VersionedItems} does, DynamoDB's own and the one in memory that simulations trust. */
class VersionedItemsTest {

    private static final List<String> KEY_NAMES = List.of("pk", "sk");

    @RegisterExtension
    static final DynamoDbExtension DYNAMO = new DynamoDbExtension();

    abstract static class Contract {

        VersionedItems items;

        @Test
        void findsNothingUnderAFreshKey() {
            assertThat(items.read(Items.key(1))).isEmpty();
        }

        @Test
        void writesWhereNothingIsAndOnlyOnce() {
            assertThat(items.putIf(ItemVersion.ABSENT, at(0, "first"))).isTrue();
            assertThat(items.putIf(ItemVersion.ABSENT, at(0, "second"))).isFalse();
            assertThat(items.read(Items.key(1))).contains(at(0, "first"));
        }

        @Test
        void writesOverTheObservedVersionOnly() {
            items.putIf(ItemVersion.ABSENT, at(0, "first"));
            assertThat(items.putIf(new ItemVersion.At(1), at(2, "too new"))).isFalse();
            assertThat(items.putIf(new ItemVersion.At(0), at(1, "second"))).isTrue();
            assertThat(items.putIf(new ItemVersion.At(0), at(1, "too old"))).isFalse();
            assertThat(items.read(Items.key(1))).contains(at(1, "second"));
        }

        @Test
        void writesNothingOverAVersionWhereNothingIs() {
            assertThat(items.putIf(new ItemVersion.At(0), at(1, "x"))).isFalse();
            assertThat(items.read(Items.key(1))).isEmpty();
        }

        @Test
        void replacesTheWholeItem() {
            items.putIf(ItemVersion.ABSENT, at(0, "first"));
            Map<String, AttributeValue> without = new HashMap<>(at(1, "x"));
            without.remove("text");
            assertThat(items.putIf(new ItemVersion.At(0), without)).isTrue();
            assertThat(items.read(Items.key(1))).contains(without);
        }

        @Test
        void neverWritesOverAForeignItem() {
            Map<String, AttributeValue> foreign = new HashMap<>(at(0, "not ours"));
            foreign.remove("_mv");
            items.putIf(ItemVersion.ABSENT, foreign);
            assertThat(ItemVersion.of(items.read(Items.key(1)))).isEqualTo(ItemVersion.FOREIGN);
            assertThat(items.putIf(ItemVersion.FOREIGN, at(1, "x"))).isFalse();
            assertThat(items.putIf(ItemVersion.ABSENT, at(0, "x"))).isFalse();
            assertThat(items.putIf(new ItemVersion.At(0), at(1, "x"))).isFalse();
            assertThat(items.read(Items.key(1))).contains(foreign);
        }

        @Test
        void takesNumbersByTheirValue() {
            Map<String, AttributeValue> written = new HashMap<>(at(0, "x"));
            written.put("sk", AttributeValue.fromN("1.00"));
            written.put("_mv", AttributeValue.fromN("7.0"));
            assertThat(items.putIf(ItemVersion.ABSENT, written)).isTrue();
            assertThat(items.putIf(ItemVersion.ABSENT, at(0, "same key"))).isFalse();
            assertThat(items.putIf(new ItemVersion.At(7), at(8, "next"))).isTrue();
        }

        @Test
        void refusesAnItemWithoutItsKeyOrWithAnEmptyOne() {
            Map<String, AttributeValue> without = new HashMap<>(at(0, "x"));
            without.remove("pk");
            assertThatThrownBy(() -> items.putIf(ItemVersion.ABSENT, without))
                    .isInstanceOf(TargetRejectedException.class);
            without.put("pk", AttributeValue.fromS(""));
            assertThatThrownBy(() -> items.putIf(ItemVersion.ABSENT, without))
                    .isInstanceOf(TargetRejectedException.class);
        }

        @Test
        void letsOneOfManyWritersWinEachVersion() throws Exception {
            AtomicInteger won = new AtomicInteger();
            Callable<Void> racer = () -> {
                for (int version = 0; version < 10; version++) {
                    ItemVersion observed = version == 0 ? ItemVersion.ABSENT : new ItemVersion.At(version);
                    won.addAndGet(items.putIf(observed, at(version + 1, "x")) ? 1 : 0);
                }
                return null;
            };
            ExecutorService threads = Executors.newFixedThreadPool(4);
            try {
                for (Future<Void> each : threads.invokeAll(
                        IntStream.range(0, 4).mapToObj(i -> racer).toList())) {
                    each.get();
                }
            } finally {
                threads.shutdown();
            }
            assertThat(ItemVersion.of(items.read(Items.key(1)))).isEqualTo(new ItemVersion.At(won.get()));
        }

        private static Map<String, AttributeValue> at(int version, String text) {
            Map<String, AttributeValue> item = new HashMap<>(Items.item(1, text));
            item.put("_mv", AttributeValue.fromN(Integer.toString(version)));
            return item;
        }
    }

    @Nested
    class InMemory extends Contract {
        @BeforeEach
        void create() {
            items = new InMemoryItems(KEY_NAMES);
        }
    }

    @Nested
    class InDynamoDb extends Contract {
        @BeforeEach
        void create() {
            String table = Items.createTable(DYNAMO.client(), DYNAMO.tablePrefix() + "versioned");
            items = new DynamoVersionedItems(
                    DYNAMO.client(), table, "pk", new Backoff(Duration.ZERO, Duration.ZERO, 1));
        }
    }
}
