package io.mysql2dynamodb.migration.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.embedded.DynamoDbExtension;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.platform.checklist.ChecklistFailedException;
import io.mysql2dynamodb.platform.json.Json;
import io.mysql2dynamodb.platform.ledger.TableLeasedException;
import io.mysql2dynamodb.source.SourceAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class InputsTest {
    @RegisterExtension
    private static final MySqlExtension MYSQL = new MySqlExtension();

    @RegisterExtension
    private static final DynamoDbExtension DYNAMODB = new DynamoDbExtension();

    @TempDir
    private Path folder;

    private TestDatabase database;

    @BeforeEach
    void fillTheShop() {
        database = MYSQL.createDatabase(Shop.SCHEMA, Shop.rows(20));
    }

    @Test
    void passWhereEverythingIsReadyAndTellWhatIsLeftBehind() {
        RunFixture run = run();

        JsonNode output = run.call(new CheckMigrationInputs(run.wiring));

        assertThat(output.get("checklist").textValue()).isEqualTo("r/stage-07/checklist-inputs.json");
        assertThat(output.get("facts").toString())
                .contains("ORDER items of table '" + run.physical("Shop") + "'")
                .contains("not migrated: tables 'digits', 'numbers' (a view), 'scratch'")
                .contains("not migrated: columns of 'customers': secret")
                .doesNotContain("columns of 'orders'");
    }

    @Test
    void refuseATableThatSomebodyElseFilled() {
        RunFixture run = run();
        run.dynamo.putItem(request ->
                request.tableName(run.physical("Products")).item(Map.of("sku", AttributeValue.fromS("theirs"))));

        assertThatThrownBy(() -> run.call(new CheckMigrationInputs(run.wiring)))
                .isInstanceOf(ChecklistFailedException.class)
                .hasMessageContaining("table '" + run.physical("Products") + "' is not empty");
    }

    @Test
    void passForTablesThatThisRunFilled() {
        RunFixture run = run();
        run.copyAll();

        JsonNode output = run.call(new CheckMigrationInputs(run.wiring));

        assertThat(output.get("facts")).isNotEmpty();
    }

    @Test
    void refuseToGoOnAsQuietWhereOthersWroteSinceTheCopy() {
        RunFixture run = run();
        run.copyAll();
        run.dynamo.putItem(request -> request.tableName(run.physical("Products"))
                .item(Map.of("sku", AttributeValue.fromS("P1"), "_mv", AttributeValue.fromN("3"))));

        assertThatThrownBy(() -> run.call(new CheckMigrationInputs(run.wiring)))
                .isInstanceOf(ChecklistFailedException.class)
                .hasMessageContaining("written since it was copied: sku=\"P1\"")
                .hasMessageContaining("source 'live'");
        run.live();
        assertThat(run.call(new CheckMigrationInputs(run.wiring)).get("facts")).isNotEmpty();
    }

    @Test
    void refuseATableOfAnotherRun() {
        RunFixture run = run();
        run.wiring.leases().take("other", List.of(run.physical("Shop")), Duration.ofMinutes(5));

        assertThatThrownBy(() -> run.call(new CheckMigrationInputs(run.wiring)))
                .hasMessageContaining("belongs to run 'other'");
        assertThatThrownBy(run::plan).isInstanceOf(TableLeasedException.class);
    }

    @Test
    void refuseInfrastructureVerifiedWithAnotherContract() {
        RunFixture run = run();
        run.wiring
                .artifacts()
                .put(
                        "r/stage-06/infrastructure.json",
                        Json.writePretty(
                                Map.of("contractHash", "abc", "checkedAt", "2026-01-01T00:00:00Z", "matches", true)));

        assertThatThrownBy(() -> run.call(new CheckMigrationInputs(run.wiring)))
                .hasMessageContaining("with contract abc, which is another");
    }

    @Test
    void refuseASourceThatLostAColumn() {
        RunFixture run = run();
        database.execute("ALTER TABLE orders DROP COLUMN total");

        assertThatThrownBy(() -> run.call(new CheckMigrationInputs(run.wiring)))
                .isInstanceOf(ChecklistFailedException.class)
                .hasMessageContaining("the contract fits the source as it is now")
                .hasMessageContaining("total");
    }

    @Test
    void refuseASourceThatChangedAfterItsChunksWerePlanned() {
        RunFixture run = run();
        run.plan();
        database.execute("ALTER TABLE order_items MODIFY qty BIGINT");

        assertThatThrownBy(() -> run.call(new CheckMigrationInputs(run.wiring)))
                .isInstanceOf(ChecklistFailedException.class)
                .hasMessageContaining("table 'order_items', column 'qty': int(11) -> bigint(20)");

        database.execute("ALTER TABLE order_items MODIFY qty INT", "ALTER TABLE scratch DROP COLUMN x");
        assertThat(run.call(new CheckMigrationInputs(run.wiring)).get("facts")).isNotEmpty();
    }

    @Test
    void nameTheTableThatTheUserMayNotRead() {
        database.execute(
                "CREATE USER 'reader'@'%' IDENTIFIED BY 'pw'",
                "GRANT SELECT ON " + database.name() + ".customers TO 'reader'@'%'",
                "GRANT SELECT ON " + database.name() + ".orders TO 'reader'@'%'",
                "GRANT SELECT ON " + database.name() + ".products TO 'reader'@'%'");
        try {
            RunFixture run = new RunFixture(
                    "r", new SourceAddress(database.jdbcUrl(), "reader"), "pw", Shop.contract(), DYNAMODB, folder);

            assertThatThrownBy(() -> run.call(new CheckMigrationInputs(run.wiring)))
                    .isInstanceOf(ChecklistFailedException.class)
                    .hasMessageContaining("order_items");
        } finally {
            database.execute("DROP USER 'reader'@'%'");
        }
    }

    private RunFixture run() {
        return new RunFixture("r", database, Shop.contract(), DYNAMODB, folder, Clock.systemUTC());
    }
}
