package io.mysql2dynamodb.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.embedded.DynamoDbExtension;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import software.amazon.awssdk.core.SdkBytes;
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
        void writesThoseOfManyUnderWhoseKeyNothingIs() {
            items.putIf(ItemVersion.ABSENT, Items.item(2, "earlier"));
            assertThat(items.putIfAbsent(List.of(Items.item(1), Items.item(2), Items.item(3))))
                    .containsExactly(true, false, true);
            assertThat(items.read(Items.key(1))).contains(Items.item(1));
            assertThat(items.read(Items.key(2))).contains(Items.item(2, "earlier"));
            assertThat(items.read(Items.key(3))).contains(Items.item(3));
        }

        @Test
        void writesManyToTheLastAttributeWhateverTheirTypesAndNames() {
            Map<String, AttributeValue> types = new HashMap<>(Items.item(1));
            types.put("number", AttributeValue.fromN("12345678901234567890.123456789012345678"));
            types.put("least", AttributeValue.fromN("-1E-130"));
            types.put("most", AttributeValue.fromN("9.9999999999999999999999999999999999999E+125"));
            types.put("empty", AttributeValue.fromS(""));
            types.put("quotes", AttributeValue.fromS("it's \"so\" ? {'a':?} \u0000 \uD83D\uDE00"));
            types.put("bytes", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {0, -1, 39})));
            types.put("no bytes", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[0])));
            types.put("texts", AttributeValue.fromSs(List.of("a", "b'")));
            types.put("numbers", AttributeValue.fromNs(List.of("1", "0.1")));
            types.put("null", AttributeValue.fromNul(true));
            types.put(
                    "list",
                    AttributeValue.fromL(List.of(AttributeValue.fromBool(false), AttributeValue.fromNul(true))));
            types.put("map", AttributeValue.fromM(Map.of("it's", AttributeValue.fromM(Map.of()))));
            types.put("select", AttributeValue.fromS("a word of the language"));
            types.put("a.b[0]", AttributeValue.fromS("not a path"));
            Map<String, AttributeValue> quoted = new HashMap<>(Items.item(2));
            quoted.put("it's 'so'", AttributeValue.fromS("x"));
            quoted.put("\u00e9\uD83D\uDE00\n", AttributeValue.fromS("y"));
            Map<String, AttributeValue> wide = new HashMap<>(Items.item(3));
            IntStream.range(0, 600).forEach(i -> wide.put("attribute." + i, AttributeValue.fromN("" + i)));

            assertThat(items.putIfAbsent(List.of(types, quoted, wide))).containsExactly(true, true, true);
            assertThat(items.putIfAbsent(List.of(quoted, wide, types))).containsExactly(false, false, false);

            for (Map<String, AttributeValue> item : List.of(types, quoted, wide)) {
                assertThat(items.read(ItemKey.of(item, KEY_NAMES)))
                        .hasValueSatisfying(stored -> assertThat(ItemDifference.between(item, stored, Set.of()))
                                .isEmpty());
            }
        }

        @Test
        void refusesManyOfWhichOneHasAnEmptyKey() {
            Map<String, AttributeValue> keyless = new HashMap<>(Items.item(2));
            keyless.put("pk", AttributeValue.fromS(""));
            assertThatThrownBy(() -> items.putIfAbsent(List.of(Items.item(1), keyless)))
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

        @Test
        void namesAMissingTable() {
            var nowhere = new DynamoVersionedItems(DYNAMO.client(), "nowhere", "pk", Backoff.DEFAULT);
            assertThatThrownBy(() -> nowhere.putIfAbsent(Items.items(2)))
                    .isInstanceOf(TargetTableMissingException.class)
                    .hasMessageContaining("nowhere");
        }
    }

    @Nested
    class InAThrottledTable {
        private String table;

        @BeforeEach
        void create() {
            table = Items.createTable(DYNAMO.client(), DYNAMO.tablePrefix() + "throttled");
        }

        @Test
        void repeatsWhatWasThrottledAndNothingElse() {
            var unwilling = new UnwillingDynamo(DYNAMO.client(), (number, size) -> number % 2 == 0 ? 0 : 4);

            assertThat(items(unwilling, 2).putIfAbsent(Items.items(10)))
                    .hasSize(10)
                    .containsOnly(true);

            assertThat(unwilling.requests).hasValue(5);
            assertThat(DYNAMO.client().scan(scan -> scan.tableName(table)).count())
                    .isEqualTo(10);
        }

        @Test
        void givesUpWhenSeveralAttemptsInARowGotNowhere() {
            var unwilling = new UnwillingDynamo(DYNAMO.client(), (number, size) -> number == 1 ? 4 : 0);

            assertThatThrownBy(() -> items(unwilling, 3).putIfAbsent(Items.items(10)))
                    .isInstanceOf(TargetThrottledException.class)
                    .hasMessageContaining(table);

            assertThat(unwilling.requests).hasValue(4);
        }

        private VersionedItems items(UnwillingDynamo dynamo, int attempts) {
            return new DynamoVersionedItems(
                    dynamo, table, "pk", new Backoff(Duration.ZERO, Duration.ofMillis(1), attempts));
        }
    }
}
