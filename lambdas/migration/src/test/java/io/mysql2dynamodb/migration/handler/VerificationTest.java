package io.mysql2dynamodb.migration.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.embedded.DynamoDbExtension;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.platform.checklist.ChecklistFailedException;
import io.mysql2dynamodb.platform.gate.TaskToken;
import io.mysql2dynamodb.platform.ledger.ChunkStep;
import io.mysql2dynamodb.platform.ledger.Gate;
import io.mysql2dynamodb.platform.ledger.GateDecision;
import io.mysql2dynamodb.platform.ledger.GateStatus;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class VerificationTest {
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
    void isCleanAfterACopy() {
        RunFixture run = copied(Shop.contract());

        JsonNode verification = run.verifyAll();

        assertThat(verification.get("clean").booleanValue())
                .as(verification.toString())
                .isTrue();
        assertThat(verification.get("matching").longValue()).isEqualTo(2 * ROWS + ROWS / 10);
        assertThat(run.call(new CheckMigrationOutputs(run.wiring))
                        .get("checklist")
                        .textValue())
                .isEqualTo("r/stage-07/checklist-outputs.json");
        assertThat(new String(run.wiring.artifacts().require("r/stage-07/verification.md"), StandardCharsets.UTF_8))
                .contains("**Clean.**");
    }

    @Test
    void isCleanInSmallStepsToo() {
        RunFixture run = new RunFixture(
                "r", database, Shop.contract(), DYNAMODB, folder, new TickingClock(Duration.ofSeconds(2)));
        run.copyAll();
        run.call(new SummarizeCopy(run.wiring));

        assertThat(run.verifyAll().at("/matching").longValue()).isEqualTo(2 * ROWS + ROWS / 10);
    }

    @Test
    void findsAnItemThatIsGone() {
        RunFixture run = copied(Shop.contract());
        run.dynamo.deleteItem(
                request -> request.tableName(run.physical("Shop")).key(key("CUSTOMER#17", "ORDER#0000000017")));

        JsonNode verification = run.verifyAll();

        assertThat(verification.get("missing").longValue()).isEqualTo(1);
        assertThat(verification.at("/samples/0/kind").textValue()).isEqualTo("missing");
        assertThat(verification.at("/samples/0/source").textValue()).isEqualTo("[\"orders\",\"17\"]");
        assertThatThrownBy(() -> run.call(new CheckMigrationOutputs(run.wiring)))
                .isInstanceOf(ChecklistFailedException.class)
                .hasMessageContaining("1 missing");
    }

    @Test
    void findsAnItemThatWasChanged() {
        RunFixture run = copied(Shop.contract());
        run.dynamo.updateItem(request -> request.tableName(run.physical("Shop"))
                .key(key("CUSTOMER#17", "ORDER#0000000017"))
                .updateExpression("SET #total = :wrong")
                .expressionAttributeNames(Map.of("#total", "total"))
                .expressionAttributeValues(Map.of(":wrong", AttributeValue.fromN("1"))));

        JsonNode verification = run.verifyAll();

        assertThat(verification.get("mismatched").longValue()).isEqualTo(1);
        assertThat(verification.get("clean").booleanValue()).isFalse();
        assertThat(verification.at("/samples/0/attributes"))
                .hasToString("[{\"path\":\"total\",\"expected\":\"N 4.25\",\"found\":\"N 1\"}]");
        assertThat(new String(run.wiring.artifacts().require("r/stage-07/verification.md"), StandardCharsets.UTF_8))
                .contains("### The item is not what its row gives (mismatched)")
                .contains(
                        "**Shop / ORDER: PK=\"CUSTOMER\\#17\", SK=\"ORDER\\#0000000017\"**, row \\[\"orders\",\"17\"\\]")
                .contains("| total | N 4.25 | N 1 |");
    }

    @Test
    void listsTheKeysOfAllDifferences() {
        RunFixture run = copied(Shop.contract());
        for (int id = 100; id < 150; id++) {
            String order = "ORDER#0000000" + id;
            String customer = "CUSTOMER#" + id;
            run.dynamo.deleteItem(
                    request -> request.tableName(run.physical("Shop")).key(key(customer, order)));
        }
        put(run, Map.of("PK", "CUSTOMER#0", "SK", "ORDER#gone", "_src", "[\"orders\",\"0\"]", "_et", "ORDER"));

        JsonNode verification = run.verifyAll();

        assertThat(verification.get("missing").longValue()).isEqualTo(50);
        assertThat(verification.get("samples")).hasSize(20 + 1);
        List<JsonNode> lines = run.wiring.artifacts().list("r/stage-07/differences/").stream()
                .flatMap(key -> run.lines(key).stream())
                .toList();
        assertThat(lines).hasSize(51);
        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .hasToString(
                                "{\"kind\":\"missing\",\"table\":\"Shop\",\"entity\":\"ORDER\",\"key\":{\"PK\":{\"S\":"
                                        + "\"CUSTOMER#149\"},\"SK\":{\"S\":\"ORDER#0000000149\"}},"
                                        + "\"source\":\"[\\\"orders\\\",\\\"149\\\"]\"}"))
                .anySatisfy(line -> assertThat(line.get("kind").textValue()).isEqualTo("extra"));
    }

    @Test
    void aStepThatIsRepeatedReplacesItsDifferences() {
        RunFixture run = copied(Shop.contract());
        run.dynamo.deleteItem(
                request -> request.tableName(run.physical("Shop")).key(key("CUSTOMER#17", "ORDER#0000000017")));
        run.verifyAll();
        run.verifyAll();

        List<String> counted = run.wiring.chunks().outcomes("r", ChunkStep.VERIFY).stream()
                .flatMap(chunk -> chunk.figures().differenceArtifacts().stream())
                .toList();

        assertThat(counted).hasSize(1);
        assertThat(run.lines(counted.get(0))).hasSize(1);
    }

    @Test
    void takesATombstoneForNoItem() {
        RunFixture run = copied(Shop.contract());
        put(run, Map.of("PK", "CUSTOMER#0", "SK", "ORDER#gone", "_src", "[\"orders\",\"0\"]", "_del", "true"));
        put(run, Map.of("PK", "CUSTOMER#17", "SK", "ORDER#0000000017", "_src", "[\"orders\",\"17\"]", "_del", "true"));

        JsonNode verification = run.verifyAll();

        assertThat(verification.get("extra").longValue()).isZero();
        assertThat(verification.get("missing").longValue()).isEqualTo(1);
        assertThat(verification.get("tombstones").longValue()).isEqualTo(2);
    }

    @Test
    void aLiveSourceMayChangeAfterTheCopy() {
        RunFixture run = copied(Shop.contract());
        run.live();
        database.execute("DELETE FROM products WHERE sku = 'P1'");
        run.dynamo.deleteItem(
                request -> request.tableName(run.physical("Products")).key(Map.of("sku", AttributeValue.fromS("P1"))));

        JsonNode verification = run.verifyAll();

        assertThat(verification.get("clean").booleanValue())
                .as(verification.toString())
                .isTrue();
        assertThat(verification.get("notes").toString()).contains("Products/Products", "has changed since");
    }

    @Test
    void findsItemsWithoutARow() {
        RunFixture run = copied(Shop.contract());
        put(run, Map.of("PK", "CUSTOMER#1", "SK", "ORDER#stale", "_src", "[\"orders\",\"1\"]", "_et", "ORDER"));
        put(run, Map.of("PK", "CUSTOMER#0", "SK", "ORDER#gone", "_src", "[\"orders\",\"0\"]", "_et", "ORDER"));
        put(run, Map.of("PK", "somebody", "SK", "else", "_src", "[\"orders\",\"no number\"]", "_et", "ORDER"));
        run.dynamo.putItem(request -> request.tableName(run.physical("Shop")).item(key("foreign", "item")));

        JsonNode verification = run.verifyAll();

        assertThat(verification.get("extra").longValue()).isEqualTo(4);
        assertThat(verification.get("matching").longValue()).isEqualTo(2 * ROWS + ROWS / 10);
        assertThat(verification.findValuesAsText("kind")).containsExactly("extra", "extra", "foreign", "foreign");
        assertThatThrownBy(() -> run.call(new CheckMigrationOutputs(run.wiring)))
                .hasMessageContaining("no item is without a row: 4 extra");
    }

    @Test
    void tracesOnlyTheTablesWhoseItemsAreNotTheMatchingOnes() {
        RunFixture run = copied(Shop.contract());
        put(run, Map.of("PK", "CUSTOMER#0", "SK", "ORDER#gone", "_src", "[\"orders\",\"0\"]", "_et", "ORDER"));

        JsonNode verification = run.verifyAll();

        assertThat(verification.get("tables"))
                .allSatisfy(table -> assertThat(table.get("traced").booleanValue())
                        .isEqualTo(table.get("table").textValue().equals("Shop")));
        assertThat(new String(run.wiring.artifacts().require("r/stage-07/verification.md"), StandardCharsets.UTF_8))
                .contains("| Shop | 2,401 | 1 | each was traced to its row |")
                .contains("| Products | 120 | 0 | their keys are those of the matching items |");
    }

    @Test
    void isNotDeceivedByTheRightNumberOfItems() {
        RunFixture run = copied(Shop.contract());
        run.verifyChunks();
        run.dynamo.deleteItem(
                request -> request.tableName(run.physical("Products")).key(Map.of("sku", AttributeValue.fromS("P1"))));
        run.dynamo.putItem(request ->
                request.tableName(run.physical("Products")).item(Map.of("sku", AttributeValue.fromS("P-none"))));

        JsonNode verdict = run.verdictOfScans(0);

        assertThat(verdict.get("clean").booleanValue()).isFalse();
        assertThat(run.artifact("verification.json").get("foreign").longValue()).isEqualTo(1);
    }

    @Test
    void isNotCleanBeforeItemsAreTracedThatAreNotTheMatchingOnes() {
        RunFixture run = copied(Shop.contract());
        put(run, Map.of("PK", "CUSTOMER#0", "SK", "ORDER#gone", "_src", "[\"orders\",\"0\"]", "_et", "ORDER"));
        run.verifyChunks();
        run.lines(run.plan().get("segments").textValue())
                .forEach(segment ->
                        run.call(new FindExtras(run.wiring), Map.of("run", "r", "segment", segment, "trace", false)));

        JsonNode verdict = run.call(new SummarizeVerification(run.wiring), Map.of("run", "r"));

        assertThat(verdict.get("clean").booleanValue()).isFalse();
        assertThat(verdict.get("repair").booleanValue()).isFalse();
        assertThat(verdict.get("scanAgain").booleanValue()).isTrue();
        assertThat(run.lines(verdict.get("segments").textValue()))
                .extracting(line -> line.get("table").textValue())
                .containsOnly("Shop");
        assertThat(run.artifact("verification.json").get("gaps").toString()).contains("table Shop", "not traced");
    }

    @Test
    void findsTwoRowsOfDifferentChunksThatMapToOneKey() {
        database.execute("UPDATE customers SET email = 'twin@example.org' WHERE id IN (5, 1100)");
        RunFixture run = copied(Shop.contractByEmail());

        JsonNode verification = run.verifyAll();

        assertThat(verification.get("mismatched").longValue()).isEqualTo(1);
        JsonNode sample = verification.at("/samples/0");
        assertThat(sample.get("kind").textValue()).isEqualTo("duplicate-key");
        assertThat(sample.get("source").textValue()).isEqualTo("[\"customers\",\"5\"]");
        assertThat(sample.at("/details/0").textValue()).contains("[\"customers\",\"1100\"]");
    }

    @Test
    void findsASourceThatChangedAfterTheCopy() {
        RunFixture run = copied(Shop.contract());
        database.execute("DELETE FROM products WHERE sku = 'P1'");

        JsonNode verification = run.verifyAll();

        assertThat(verification.get("extra").longValue()).isEqualTo(1);
        assertThat(verification.get("problems").toString()).contains("Products/Products", "has changed since");
    }

    @Test
    void isNotCompleteWhenSomethingWasCopiedAfterwards() {
        RunFixture run = copied(Shop.contract());
        run.verifyAll();
        JsonNode chunk = run.lines(run.plan().get("chunks").textValue()).get(0);
        run.toTheEnd(new CopyChunk(run.wiring), "chunk", chunk);

        run.call(new SummarizeVerification(run.wiring));

        assertThat(run.artifact("verification.json").get("clean").booleanValue())
                .isFalse();
        assertThatThrownBy(() -> run.call(new CheckMigrationOutputs(run.wiring)))
                .hasMessageContaining("verified before the copy had ended: chunk Shop/CUSTOMER/00001");
    }

    @Test
    void needsSomebodyToAcceptQuarantinedRows() {
        database.execute("UPDATE orders SET note = REPEAT('x', 500000) WHERE id = 7");
        RunFixture run = copied(Shop.contract());
        assertThat(run.verifyAll().get("clean").booleanValue()).isTrue();

        assertThatThrownBy(() -> run.call(new CheckMigrationOutputs(run.wiring)))
                .hasMessageContaining("1 row quarantined");

        var gates = run.wiring.gates();
        gates.open(
                new Gate("r", "quarantine", 7, "t", "q", List.of(), GateStatus.OPEN, Instant.now(), Optional.empty()),
                new TaskToken("token"));
        gates.decide("r", "quarantine", new GateDecision(true, "Ada", false, Optional.empty(), Instant.now()));
        run.call(new CheckMigrationOutputs(run.wiring));
        assertThat(new String(
                        run.wiring.artifacts().require("r/stage-07/checklist-outputs.json"), StandardCharsets.UTF_8))
                .contains("accepted by Ada");
    }

    private RunFixture copied(String contract) {
        RunFixture run = new RunFixture("r", database, contract, DYNAMODB, folder, Clock.systemUTC());
        run.copyAll();
        run.call(new SummarizeCopy(run.wiring));
        return run;
    }

    private static Map<String, AttributeValue> key(String pk, String sk) {
        return Map.of("PK", AttributeValue.fromS(pk), "SK", AttributeValue.fromS(sk));
    }

    private static void put(RunFixture run, Map<String, String> texts) {
        Map<String, AttributeValue> item = new HashMap<>(Map.of("_mv", AttributeValue.fromN("0")));
        texts.forEach((name, text) -> item.put(name, AttributeValue.fromS(text)));
        run.dynamo.putItem(request -> request.tableName(run.physical("Shop")).item(item));
    }
}
