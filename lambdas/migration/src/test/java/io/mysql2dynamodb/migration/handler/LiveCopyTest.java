package io.mysql2dynamodb.migration.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.embedded.DynamoDbExtension;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.migration.copy.DuplicateKeyException;
import io.mysql2dynamodb.migration.copy.ForeignItemException;
import io.mysql2dynamodb.platform.checklist.ChecklistFailedException;
import io.mysql2dynamodb.target.ItemKey;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class LiveCopyTest {
    private static final int ROWS = 1_200;

    @RegisterExtension
    private static final MySqlExtension MYSQL = new MySqlExtension();

    @RegisterExtension
    private static final DynamoDbExtension DYNAMODB = new DynamoDbExtension();

    @TempDir
    private Path folder;

    private TestDatabase database;

    @BeforeEach
    void fillTheShop() {
        database = MYSQL.createDatabase(Shop.SCHEMA, Shop.rows(ROWS));
    }

    @Test
    void leavesWhatTheApplicationWroteAndCountsItAsSuperseded() {
        RunFixture run = run(Shop.contract());
        run.plan();
        try (ShopProjector projector = new ShopProjector(run, database)) {
            projector.renameCustomer(3, "Newer");
            projector.putOrder(5, 99);
        }
        put(run, ShopProjector.orderKey(7, 7), Map.of("_del", AttributeValue.fromBool(true)), "7", "orders");
        Map<ItemKey, Map<String, AttributeValue>> before = stored(run);

        run.copyAll();
        run.call(new SummarizeCopy(run.wiring));

        assertThat(stored(run)).containsAllEntriesOf(before).hasSize(2 * ROWS);
        JsonNode total = run.artifact("accounting.json").get("total");
        assertThat(total.get("superseded").longValue()).isEqualTo(3);
        assertThat(total.get("written").longValue()).isEqualTo(2 * ROWS + ROWS / 10 - 3);
    }

    @Test
    void besideAWriterItNeverOverwritesAndEndsWithWhatTheSourceHolds() throws Exception {
        RunFixture run = run(Shop.contract());
        run.plan();
        AtomicBoolean copied = new AtomicBoolean();
        CountDownLatch changing = new CountDownLatch(50);
        ExecutorService application = Executors.newSingleThreadExecutor();
        try (ShopProjector projector = new ShopProjector(run, database)) {
            Future<?> changes = application.submit(() -> {
                Random random = new Random(42);
                for (int i = 0; i < 100 || !copied.get(); i++) {
                    projector.change(random, ROWS);
                    changing.countDown();
                }
            });
            assertThat(changing.await(2, TimeUnit.MINUTES)).isTrue();
            run.copyAll();
            copied.set(true);
            changes.get();

            Map<ItemKey, Map<String, AttributeValue>> stored = stored(run);
            assertThat(projector.versions).isNotEmpty().allSatisfy((key, version) -> assertThat(
                            Long.parseLong(stored.get(key).get("_mv").n()))
                    .isGreaterThanOrEqualTo(version));
        } finally {
            application.shutdownNow();
        }
        run.call(new SummarizeCopy(run.wiring));

        assertThat(run.artifact("accounting.json").at("/total/superseded").longValue())
                .isPositive();
        JsonNode verification = run.verifyAll();
        assertThat(verification.get("mismatched").longValue()).isZero();
        assertThat(verification.get("missing").longValue()).isZero();
        assertThat(verification.get("extra").longValue()).isZero();
    }

    @Test
    void anItemOfARowThatHasAnotherKeyByNowIsNoDuplicate() {
        RunFixture run = run(Shop.contractByEmail());
        put(run, customer("c5@example.org"), Map.of(), "900", "customers");

        run.copyAll();
        run.call(new SummarizeCopy(run.wiring));

        assertThat(run.artifact("accounting.json").at("/total/superseded").longValue())
                .isEqualTo(1);
    }

    @Test
    void refusesTwoLiveRowsOfOneKeyWithBoth() {
        database.execute("UPDATE customers SET email = 'twin@example.org' WHERE id IN (5, 850)");
        RunFixture run = run(Shop.contractByEmail());

        assertThatThrownBy(run::copyAll)
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("customers[5]")
                .hasMessageContaining("customers[850]");

        String key = run.wiring.artifacts().list(run.run + "/stage-07/quarantine/").stream()
                .findFirst()
                .orElseThrow();
        assertThat(run.lines(key)).hasSize(2);
    }

    @Test
    void refusesAKeyThatAForeignItemHas() {
        RunFixture run = run(Shop.contract());
        Map<String, AttributeValue> theirs =
                new HashMap<>(ShopProjector.customerKey(8).attributes());
        theirs.put("name", AttributeValue.fromS("theirs"));
        run.dynamo.putItem(put -> put.tableName(run.physical("Shop")).item(theirs));

        assertThatThrownBy(() -> run.call(new CheckMigrationInputs(run.wiring)))
                .isInstanceOf(ChecklistFailedException.class)
                .hasMessageContaining("CUSTOMER#8");
        assertThatThrownBy(run::copyAll)
                .isInstanceOf(ForeignItemException.class)
                .hasMessageContaining("customers[8]");
        assertThat(stored(run)).containsEntry(ShopProjector.customerKey(8), theirs);
    }

    @Test
    void acceptsTablesThatDualWriteFilledAndAsksForIt() {
        RunFixture run = run(Shop.contract());
        put(run, ShopProjector.customerKey(1), Map.of(), "1", "customers");

        JsonNode output = run.call(new CheckMigrationInputs(run.wiring));

        assertThat(output.get("question").textValue()).contains("acknowledged dual write");
        assertThat(output.get("facts").toString()).contains("source live");
    }

    /** An item, or what else the attributes say, that an application wrote: version 7. */
    private static void put(
            RunFixture run, ItemKey key, Map<String, AttributeValue> more, String row, String sourceTable) {
        Map<String, AttributeValue> item = new HashMap<>(key.attributes());
        item.put("_mv", AttributeValue.fromN("7"));
        item.put("_src", AttributeValue.fromS("[\"" + sourceTable + "\",\"" + row + "\"]"));
        item.putAll(more);
        run.dynamo.putItem(put -> put.tableName(run.physical("Shop")).item(item));
    }

    private static ItemKey customer(String email) {
        return ItemKey.of(
                Map.of("PK", AttributeValue.fromS("CUSTOMER#" + email), "SK", AttributeValue.fromS("#META")),
                List.of("PK", "SK"));
    }

    private static Map<ItemKey, Map<String, AttributeValue>> stored(RunFixture run) {
        Map<ItemKey, Map<String, AttributeValue>> stored = new HashMap<>();
        run.items("Shop").forEach(item -> stored.put(ItemKey.of(item, List.of("PK", "SK")), item));
        return stored;
    }

    private RunFixture run(String contract) {
        RunFixture run = new RunFixture("r", database, contract, DYNAMODB, folder, Clock.systemUTC());
        run.live();
        return run;
    }
}
