package io.mysql2dynamodb.migration.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.embedded.DynamoDbExtension;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.platform.checklist.ChecklistFailedException;
import io.mysql2dynamodb.platform.ledger.RunOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class RepairTest {
    private static final int ROWS = 300;

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
    void repairsExactlyWhatDiffersAndVerifiesAgain() {
        RunFixture run = copied(Shop.contract(), Clock.systemUTC());
        List<Map<String, AttributeValue>> copied = run.items("Shop");
        set(run, order(17), "total", AttributeValue.fromN("1"));
        changeSecondLine(run, order(18));
        delete(run, order(19));
        put(run, Map.of("PK", "CUSTOMER#0", "SK", "ORDER#gone", "_src", "[\"orders\",\"0\"]", "_et", "ORDER"));

        JsonNode verdict = run.verdict(0);
        assertThat(verdict.get("repair").booleanValue()).isTrue();
        assertThat(verdict.get("facts").toString())
                .contains("2 mismatched, 1 missing, 1 extra")
                .contains("mismatched: Shop/ORDER PK=", "total: expected N 4.25, found N 1")
                .contains("lines[1].qty: expected N 18, found N 99");
        run.repair(verdict);
        JsonNode again = run.verdict(1);

        assertThat(again.get("clean").booleanValue()).as(again.toString()).isTrue();
        assertThat(again.get("repair").booleanValue()).isFalse();
        JsonNode round = run.artifact("verification.json").at("/rounds/0");
        assertThat(round.get("mismatched").longValue()).isEqualTo(2);
        assertThat(round.at("/outcome/repaired").longValue()).isEqualTo(3);
        assertThat(round.at("/outcome/tombstoned").longValue()).isEqualTo(1);
        assertThat(run.items("Shop")).hasSize(copied.size() + 1);
        assertThat(item(run, order(17)).get("_mv").n()).isEqualTo("1");
        assertThat(item(run, order(20)).get("_mv").n()).as("not touched").isEqualTo("0");
        assertThat(item(run, key("CUSTOMER#0", "ORDER#gone")).keySet())
                .containsExactlyInAnyOrder("PK", "SK", "_mv", "_src", "_del");
        assertThat(document(run))
                .contains(
                        "## Repairs before this verification",
                        "| 1 | 2 | 1 | 1 | 3 | 1 | 0 | 0 | 0 | 0 |",
                        "1 tombstone");
        run.call(new CheckMigrationOutputs(run.wiring));
    }

    @Test
    void goesOnWhereItsTimeWasUp() {
        RunFixture run = copied(Shop.contract(), new TickingClock(Duration.ofMillis(300)));
        for (int id = 100; id < 110; id++) {
            delete(run, order(id));
        }

        JsonNode verification = run.repairAll();

        assertThat(verification.get("clean").booleanValue())
                .as(verification.toString())
                .isTrue();
        assertThat(verification.at("/rounds/0/outcome/repaired").longValue()).isEqualTo(10);
    }

    @Test
    void leavesWhatIsRightByThen() {
        RunFixture run = copied(Shop.contract(), Clock.systemUTC());
        set(run, order(17), "total", AttributeValue.fromN("1"));
        JsonNode verdict = run.verdict(0);
        set(run, order(17), "total", AttributeValue.fromN("4.25"));

        run.repair(verdict);
        run.verdict(1);

        JsonNode outcome = run.artifact("verification.json").at("/rounds/0/outcome");
        assertThat(outcome.get("vanished").longValue()).isEqualTo(1);
        assertThat(outcome.get("repaired").longValue()).isZero();
        assertThat(item(run, order(17)).get("_mv").n()).isEqualTo("0");
    }

    @Test
    void reportsARowThatCannotBeAnItemNow() {
        RunFixture run = copied(Shop.contract(), Clock.systemUTC());
        set(run, order(17), "total", AttributeValue.fromN("1"));
        JsonNode verdict = run.verdict(0);
        database.execute("UPDATE orders SET note = REPEAT('x', 500000) WHERE id = 17");

        run.repair(verdict);
        run.verdict(1);

        assertThat(outcome(run).get("repaired").longValue()).isZero();
        assertThat(item(run, order(17))).containsKey("_del");
        assertThat(left(run)).singleElement().satisfies(line -> {
            assertThat(line.get("why").textValue()).isEqualTo("quarantined");
            assertThat(line.at("/key/PK/S").textValue()).isEqualTo("CUSTOMER#17");
            assertThat(line.get("reasons").toString()).contains("item-too-large");
        });
    }

    @Test
    void neverTouchesWhatNoMigrationWrote() {
        RunFixture run = copied(Shop.contract(), Clock.systemUTC());
        run.dynamo.putItem(request -> request.tableName(run.physical("Shop")).item(key("foreign", "item")));
        assertThat(run.verdict(0).get("repair").booleanValue())
                .as("a foreign item alone is nothing to repair")
                .isFalse();
        Map<String, AttributeValue> other = new HashMap<>(order(17));
        other.put("x", AttributeValue.fromS("somebody else's"));
        run.dynamo.putItem(request -> request.tableName(run.physical("Shop")).item(other));

        JsonNode verification = run.repairAll();

        assertThat(verification.get("clean").booleanValue()).isFalse();
        assertThat(verification.at("/rounds/0/outcome/foreign").longValue())
                .as("one of them is found from its row and from the table")
                .isEqualTo(3);
        assertThat(item(run, order(17))).isEqualTo(other);
        assertThat(item(run, key("foreign", "item"))).isEqualTo(key("foreign", "item"));
        assertThatThrownBy(() -> run.call(new CheckMigrationOutputs(run.wiring)))
                .isInstanceOf(ChecklistFailedException.class)
                .hasMessageContaining("1 mismatched")
                .hasMessageContaining("2 extra");
    }

    @Test
    void cannotRepairAKeyThatTwoRowsHave() {
        database.execute("UPDATE customers SET email = 'twin@example.org' WHERE id IN (5, 290)");
        RunFixture run = new RunFixture("r", database, Shop.contractByEmail(), DYNAMODB, folder, Clock.systemUTC());
        database.execute("UPDATE customers SET email = 'other@example.org' WHERE id = 290");
        run.copyAll();
        run.call(new SummarizeCopy(run.wiring));
        database.execute("UPDATE customers SET email = 'twin@example.org' WHERE id = 290");

        run.repairAll();

        assertThat(left(run))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.get("reasons").toString()).contains("duplicate-key"));
    }

    @Test
    void endsWhenTheRoundsAreUsedUp() {
        RunFixture run = copied(Shop.contract(), Clock.systemUTC());
        run.options(new RunOptions(false, Optional.empty(), Optional.empty(), 2));
        for (int made = 0; made < 2; made++) {
            delete(run, order(17));
            JsonNode verdict = run.verdict(made);
            assertThat(verdict.get("repair").booleanValue()).isTrue();
            assertThat(verdict.get("repairs").intValue()).isEqualTo(made + 1);
            run.repair(verdict);
        }
        delete(run, order(17));

        JsonNode last = run.verdict(2);

        assertThat(last.get("repair").booleanValue()).isFalse();
        assertThat(run.artifact("verification.json").get("rounds")).hasSize(2);
        assertThatThrownBy(() -> run.call(new CheckMigrationOutputs(run.wiring)))
                .hasMessageContaining("1 missing");
    }

    @Test
    void neverRepairsWhenTheInputSaysSo() {
        RunFixture run = copied(Shop.contract(), Clock.systemUTC());
        run.options(new RunOptions(false, Optional.empty(), Optional.empty(), 0));
        delete(run, order(17));

        assertThat(run.verdict(0).get("repair").booleanValue()).isFalse();
    }

    @Test
    void isNotVerifiedBeforeTheRepairHasEnded() {
        RunFixture run = copied(Shop.contract(), Clock.systemUTC());
        delete(run, order(17));
        run.repair(run.verdict(0));

        run.call(new SummarizeVerification(run.wiring), Map.of("run", "r", "repairs", 1));

        assertThat(run.artifact("verification.json").get("gaps").toString())
                .contains("verified before the repair had ended");
    }

    private RunFixture copied(String contract, Clock clock) {
        RunFixture run = new RunFixture("r", database, contract, DYNAMODB, folder, clock);
        run.copyAll();
        run.call(new SummarizeCopy(run.wiring));
        return run;
    }

    private static JsonNode outcome(RunFixture run) {
        return run.artifact("verification.json").at("/rounds/0/outcome");
    }

    private static List<JsonNode> left(RunFixture run) {
        return run.lines(outcome(run).at("/leftArtifacts/0").textValue());
    }

    private static String document(RunFixture run) {
        return new String(run.wiring.artifacts().require("r/stage-07/verification.md"), StandardCharsets.UTF_8);
    }

    private static Map<String, AttributeValue> order(int id) {
        return key("CUSTOMER#" + id, "ORDER#%010d".formatted(id));
    }

    private static Map<String, AttributeValue> key(String pk, String sk) {
        return Map.of("PK", AttributeValue.fromS(pk), "SK", AttributeValue.fromS(sk));
    }

    private static Map<String, AttributeValue> item(RunFixture run, Map<String, AttributeValue> key) {
        return run.dynamo
                .getItem(request -> request.tableName(run.physical("Shop")).key(key))
                .item();
    }

    private static void set(RunFixture run, Map<String, AttributeValue> key, String name, AttributeValue value) {
        run.dynamo.updateItem(request -> request.tableName(run.physical("Shop"))
                .key(key)
                .updateExpression("SET #name = :value")
                .expressionAttributeNames(Map.of("#name", name))
                .expressionAttributeValues(Map.of(":value", value)));
    }

    private static void changeSecondLine(RunFixture run, Map<String, AttributeValue> key) {
        run.dynamo.updateItem(request -> request.tableName(run.physical("Shop"))
                .key(key)
                .updateExpression("SET #lines[1].qty = :value")
                .expressionAttributeNames(Map.of("#lines", "lines"))
                .expressionAttributeValues(Map.of(":value", AttributeValue.fromN("99"))));
    }

    private static void delete(RunFixture run, Map<String, AttributeValue> key) {
        run.dynamo.deleteItem(request -> request.tableName(run.physical("Shop")).key(key));
    }

    private static void put(RunFixture run, Map<String, String> texts) {
        Map<String, AttributeValue> item = new HashMap<>(Map.of("_mv", AttributeValue.fromN("0")));
        texts.forEach((name, text) -> item.put(name, AttributeValue.fromS(text)));
        run.dynamo.putItem(request -> request.tableName(run.physical("Shop")).item(item));
    }
}
