package io.mysql2dynamodb.migration.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.embedded.DynamoDbExtension;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the gate before a copy expects, beside what the copy then does. */
class EstimateTest {
    private static final int ROWS = 2_000;

    @RegisterExtension
    private static final MySqlExtension MYSQL = new MySqlExtension();

    @RegisterExtension
    private static final DynamoDbExtension DYNAMODB = new DynamoDbExtension();

    @TempDir
    private Path folder;

    @Test
    void isCloseToWhatTheCopyDoes() {
        TestDatabase database = MYSQL.createDatabase(Shop.SCHEMA, Shop.rows(ROWS));
        RunFixture run =
                new RunFixture("r", database, Shop.contractWithoutCancelled(), DYNAMODB, folder, Clock.systemUTC());

        JsonNode facts = run.call(new CheckMigrationInputs(run.wiring)).get("facts");
        JsonNode estimate = run.artifact("estimate.json");
        run.copyAll();
        run.call(new SummarizeCopy(run.wiring));
        JsonNode actual = run.artifact("accounting.json").get("total");

        assertThat(estimate.get("rows").longValue())
                .isEqualTo(actual.get("rowsRead").longValue());
        assertThat(estimate.get("items").doubleValue())
                .isCloseTo(actual.get("written").doubleValue(), withinPercentage(5));
        assertThat(estimate.get("bytes").doubleValue())
                .isCloseTo(actual.get("itemBytes").doubleValue(), withinPercentage(5));
        assertThat(estimate.get("writeUnits").doubleValue())
                .isCloseTo(actual.get("writeUnits").doubleValue(), withinPercentage(5));
        assertThat(estimate.get("seconds").doubleValue()).isPositive();
        assertThat(facts.toString())
                .contains("'customers' (2,000 rows) becomes CUSTOMER items of table '", "write units with indexes")
                .contains("expected cost: less than $0.01 to write", "not known: how fast the source delivers");
    }
}
