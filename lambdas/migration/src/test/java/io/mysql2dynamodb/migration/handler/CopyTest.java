package io.mysql2dynamodb.migration.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.embedded.DynamoDbExtension;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.migration.accounting.AccountingDoesNotCloseException;
import io.mysql2dynamodb.migration.accounting.ChunksNotCopiedException;
import io.mysql2dynamodb.migration.copy.DuplicateKeyException;
import io.mysql2dynamodb.platform.ledger.ChunkOutcome;
import io.mysql2dynamodb.platform.ledger.ChunkStep;
import io.mysql2dynamodb.platform.ledger.CopyFigures;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class CopyTest {
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
    void copiesEveryRowOfEveryChunkOnce() {
        RunFixture run = run(Shop.contract());

        JsonNode planned = run.plan();
        run.copyAll();

        assertThat(planned.get("rows").longValue()).isEqualTo(2 * ROWS + ROWS / 10);
        assertThat(planned.get("chunkCount").intValue()).isEqualTo(2 + 2 + 1);
        assertThat(run.items("Shop")).hasSize(2 * ROWS);
        assertThat(run.items("Products")).hasSize(ROWS / 10);
        assertThat(run.items("Shop"))
                .filteredOn(item -> item.get("SK").s().equals("ORDER#0000000010"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.get("total").n()).isEqualTo("2.5");
                    assertThat(item.get("note").s()).isEmpty();
                    assertThat(item.get("lines").l()).hasSize(2);
                    assertThat(item.get("_src").s()).isEqualTo("[\"orders\",\"10\"]");
                    assertThat(item.get("_mv").n()).isEqualTo("0");
                });
    }

    @Test
    void closesTheAccountsOfRowsAndOfEmbeddedChildren() {
        database.execute("INSERT INTO order_items VALUES (99999, 1, 'orphan', 1)");
        RunFixture run = run(Shop.contractWithoutCancelled());
        run.copyAll();

        JsonNode output = run.call(new SummarizeCopy(run.wiring));

        assertThat(output.get("quarantined").longValue()).isZero();
        assertThat(output.get("accepted").booleanValue()).isTrue();
        JsonNode orders = run.artifact("accounting.json").get("entities").get(1);
        assertThat(orders.at("/figures/rowsRead").longValue()).isEqualTo(ROWS);
        assertThat(orders.at("/figures/excluded").longValue()).isEqualTo(ROWS / 3);
        assertThat(orders.at("/children/0/rows").longValue()).isEqualTo(3 * ROWS + 1);
        assertThat(orders.at("/children/0/embedded").longValue()).isEqualTo(2 * 2 * ROWS / 3);
        assertThat(orders.at("/children/0/orphaned").longValue()).isEqualTo(1);
        assertThat(orders.at("/children/0/withExcludedParent").longValue()).isEqualTo(ROWS);
    }

    @Test
    void copyingTwiceIsCopyingOnce() {
        RunFixture run = run(Shop.contract());
        run.copyAll();
        var once = new HashSet<>(run.items("Shop"));
        List<ChunkOutcome<CopyFigures>> figures = run.wiring.chunks().outcomes(run.run, ChunkStep.COPY);

        run.copyAll();

        assertThat(new HashSet<>(run.items("Shop"))).isEqualTo(once);
        assertThat(run.wiring.chunks().outcomes(run.run, ChunkStep.COPY))
                .extracting(outcome -> outcome.figures().rowsRead())
                .isEqualTo(figures.stream()
                        .map(outcome -> outcome.figures().rowsRead())
                        .toList());
        run.call(new SummarizeCopy(run.wiring));
    }

    @Test
    void goesOnFromTheCursorWhenItsTimeWasUp() {
        RunFixture run = run(Shop.contract(), new TickingClock(Duration.ofSeconds(2)));
        List<JsonNode> chunks = run.lines(run.plan().get("chunks").textValue());

        int calls = chunks.stream()
                .mapToInt(chunk -> run.toTheEnd(new CopyChunk(run.wiring), "chunk", chunk))
                .sum();

        assertThat(calls).isGreaterThan(chunks.size());
        assertThat(run.items("Shop")).hasSize(2 * ROWS);
        run.call(new SummarizeCopy(run.wiring));
        assertThat(run.artifact("accounting.json").at("/total/rowsRead").longValue())
                .isEqualTo(2 * ROWS + ROWS / 10);
    }

    @Test
    void planningAgainKeepsWhatWasPlanned() {
        RunFixture run = run(Shop.contract());
        String key = run.plan().get("chunks").textValue();
        byte[] first = run.wiring.artifacts().require(key);
        database.execute("INSERT INTO customers VALUES (100000, 'late@example.org', NULL, NULL)");

        run.plan();

        assertThat(run.wiring.artifacts().require(key)).isEqualTo(first);
    }

    @Test
    void doesNotCloseAccountsOfASourceThatChanges() {
        RunFixture run = run(Shop.contract());
        run.copyAll();
        database.execute("INSERT INTO products VALUES ('LATE', 1)");

        assertThatThrownBy(() -> run.call(new SummarizeCopy(run.wiring)))
                .isInstanceOf(AccountingDoesNotCloseException.class)
                .hasMessageContaining("Products/Products: the copy read 120 rows, 'products' has 121");
    }

    @Test
    void doesNotCloseAccountsBeforeEverythingIsCopied() {
        RunFixture run = run(Shop.contract());
        List<JsonNode> chunks = run.lines(run.plan().get("chunks").textValue());
        run.toTheEnd(new CopyChunk(run.wiring), "chunk", chunks.get(0));

        assertThatThrownBy(() -> run.call(new SummarizeCopy(run.wiring)))
                .isInstanceOf(ChunksNotCopiedException.class)
                .hasMessageContaining("Shop/CUSTOMER/00002");
    }

    @Test
    void refusesTwoRowsOfAWindowThatMapToOneKey() {
        database.execute("UPDATE customers SET email = 'twin@example.org' WHERE id IN (5, 6)");
        RunFixture run = run(Shop.contractByEmail());

        assertThatThrownBy(run::copyAll)
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("customers[5]")
                .hasMessageContaining("customers[6]");

        String key = run.wiring.artifacts().list(run.run + "/stage-07/quarantine/").stream()
                .findFirst()
                .orElseThrow();
        assertThat(run.lines(key)).hasSize(2);
        assertThat(new String(run.wiring.artifacts().require(key), StandardCharsets.UTF_8))
                .contains("duplicate-key")
                .contains("twin@example.org");
    }

    @Test
    void refusesTwoRowsOfDifferentWindowsThatMapToOneKey() {
        database.execute("UPDATE customers SET email = 'twin@example.org' WHERE id IN (5, 450)");
        RunFixture run = run(Shop.contractByEmail());

        assertThatThrownBy(run::copyAll)
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("customers[5]")
                .hasMessageContaining("customers[450]");
    }

    @Test
    void quarantinesARowThatIsTooLargeAndAsksWhoAcceptsIt() {
        database.execute("UPDATE orders SET note = REPEAT('x', 500000) WHERE id = 7");
        RunFixture run = run(Shop.contract());
        run.copyAll();

        JsonNode output = run.call(new SummarizeCopy(run.wiring));

        assertThat(output.get("quarantined").longValue()).isEqualTo(1);
        assertThat(output.get("accepted").booleanValue()).isFalse();
        assertThat(output.get("facts").toString()).contains("quarantined 1 row: item-too-large 1");
        assertThat(run.items("Shop")).hasSize(2 * ROWS - 1);
    }

    @Test
    void takesQuarantinedRowsThatTheInputAccepted() {
        database.execute("UPDATE orders SET note = REPEAT('x', 500000) WHERE id = 7");
        RunFixture run = new RunFixture(
                "r", database, Shop.contract(), DYNAMODB, folder, Clock.systemUTC(), Map.of("item-too-large", 1L));
        run.copyAll();

        JsonNode output = run.call(new SummarizeCopy(run.wiring));

        assertThat(output.get("accepted").booleanValue()).isTrue();
    }

    private RunFixture run(String contract) {
        return run(contract, Clock.systemUTC());
    }

    private RunFixture run(String contract, Clock clock) {
        return new RunFixture("r", database, contract, DYNAMODB, folder, clock);
    }
}
