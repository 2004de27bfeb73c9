package io.mysql2dynamodb.migration.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.embedded.DynamoDbExtension;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.migration.copy.DuplicateKeyException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A table in which only the whole row tells rows apart, from the plan to the verdict. */
class TableWithoutKeyTest {

    private static final String CONTRACT = """
        {"contract_version": "1", "tables": [
          {"table": "Visits", "type": "single-entity", "source_table": "visits", "pk": "guest", "sk": "day",
           "where": "guest <> 'nobody'", "estimated_item_size_bytes": 100, "satisfies": [],
           "attributes": [
             {"name": "guest", "type": "S", "source_table": "visits", "source_column": "guest"},
             {"name": "day", "type": "S", "source_table": "visits", "source_column": "day"}]}]}
        """;

    @RegisterExtension
    private static final MySqlExtension MYSQL = new MySqlExtension();

    @RegisterExtension
    private static final DynamoDbExtension DYNAMODB = new DynamoDbExtension();

    @TempDir
    private Path folder;

    private TestDatabase database;

    @BeforeEach
    void fillTheTable() {
        database = MYSQL.createDatabase(
                Shop.SCHEMA,
                "CREATE TABLE visits (guest VARCHAR(20), day DATE)",
                "INSERT INTO visits SELECT CONCAT('g', n), '2026-03-01' FROM numbers WHERE n <= 700",
                "INSERT INTO visits SELECT 'nobody', '2026-03-01' FROM numbers WHERE n <= 500");
    }

    @Test
    void isCopiedInOneChunkAndVerified() {
        RunFixture run = run();
        assertThat(run.plan().get("chunkCount").intValue()).isEqualTo(1);
        run.copyAll();
        run.call(new SummarizeCopy(run.wiring));

        JsonNode total = run.artifact("accounting.json").get("total");
        assertThat(total.get("rowsRead").longValue()).isEqualTo(1_200);
        assertThat(total.get("written").longValue()).isEqualTo(700);
        assertThat(total.get("excluded").longValue()).as("every copy").isEqualTo(500);
        assertThat(run.verifyAll().get("clean").booleanValue()).isTrue();

        database.execute("DELETE FROM visits WHERE guest = 'g7'");
        assertThat(run.verifyAll().get("extra").longValue()).isEqualTo(1);
    }

    @Test
    void isRefusedWhereCopiesOfARowWouldBeOneItem() {
        database.execute("INSERT INTO visits VALUES ('g7', '2026-03-01')");
        RunFixture run = run();

        assertThatThrownBy(run::copyAll)
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("guest=\"g7\"");
    }

    private RunFixture run() {
        return new RunFixture("r", database, CONTRACT, DYNAMODB, folder, Clock.systemUTC());
    }
}
