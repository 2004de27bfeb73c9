package io.mysql2dynamodb.migration.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.embedded.DynamoDbExtension;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A pattern over a range of time, whose index has a partition for each month. */
class BucketedPatternTest {
    private static final String CONTRACT = """
        {
          "contract_version": "1",
          "tables": [
            {
              "table": "Visits", "type": "single-entity", "source_table": "visits", "pk": "id",
              "estimated_item_size_bytes": 100, "satisfies": ["AP1"],
              "attributes": [
                {"name": "id", "type": "N", "source_table": "visits", "source_column": "id"},
                {"name": "seen", "type": "S", "source_table": "visits", "source_column": "seen"},
                {"name": "seen_month", "type": "S", "source_table": "visits", "source_column": "seen",
                  "transformation": {"type": "date-format", "format": "yyyy-MM"}}],
              "gsis": [{"index_name": "ByMonth", "pk": "seen_month", "sk": "seen", "projection": "ALL"}]
            }
          ],
          "access_patterns": [
            {"id": "AP1", "description": "Visits of a time", "kind": "read",
             "source_sql": "SELECT id, seen FROM visits WHERE seen BETWEEN ? AND ? ORDER BY seen DESC",
             "parameters": ["from", "to"],
             "operation": {"type": "Query", "table": "Visits", "index": "ByMonth", "sort": "descending",
               "key_condition": "seen_month = '{bucket}' AND seen BETWEEN '{from}' AND '{to}'",
               "buckets": {"by": "month", "from": "from", "to": "to"}},
             "rps_source": "unknown"}
          ]
        }
        """;

    @RegisterExtension
    private static final MySqlExtension MYSQL = new MySqlExtension();

    @RegisterExtension
    private static final DynamoDbExtension DYNAMODB = new DynamoDbExtension();

    @TempDir
    private Path folder;

    @Test
    void isAnsweredByThePartitionsOfItsMonths() {
        JsonNode pattern = pattern(CONTRACT);

        assertThat(pattern.get("verdict").textValue()).as(pattern.toString()).isEqualTo("same");
        assertThat(pattern.get("ordered").booleanValue()).isTrue();
        assertThat(pattern.get("rows").longValue())
                .isGreaterThan(pattern.get("asked").longValue());
    }

    @Test
    void isAnsweredDifferentlyWhereOnlyOneOfThemIsAsked() {
        JsonNode pattern = pattern(CONTRACT.replace("\"to\": \"to\"", "\"to\": \"from\""));

        assertThat(pattern.get("verdict").textValue()).as(pattern.toString()).isEqualTo("different");
    }

    private JsonNode pattern(String contract) {
        TestDatabase database = MYSQL.createDatabase(
                "CREATE TABLE visits (id INT PRIMARY KEY, seen DATETIME NOT NULL, KEY (seen));", """
                INSERT INTO visits VALUES (1, '2023-11-30 23:59:59'), (2, '2023-12-01 00:00:00'), (3, '2023-12-31 08:00:00'),
                  (4, '2024-01-01 00:00:00'), (5, '2024-01-31 12:00:00'), (6, '2024-02-29 12:00:00'), (7, '2024-04-01 00:00:00');
                """);
        RunFixture run = new RunFixture("r", database, contract, DYNAMODB, folder, Clock.systemUTC());
        run.copyAll();
        return run.checkAccessPatterns().at("/patterns/0");
    }
}
