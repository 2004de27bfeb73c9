package io.mysql2dynamodb.migration.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.embedded.DynamoDbExtension;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A pattern that counts rows, whose number an item holds. */
class CountedPatternTest {
    private static final String CONTRACT = """
        {
          "contract_version": "1",
          "tables": [
            {
              "table": "Buyers", "type": "single-entity", "source_table": "buyers", "pk": "id",
              "estimated_item_size_bytes": 100, "satisfies": ["AP1"],
              "attributes": [
                {"name": "id", "type": "N", "source_table": "buyers", "source_column": "id"},
                {"name": "gift_count", "type": "N", "source_table": "buyers", "source_column": "id",
                  "calculation": {"type": "aggregate", "target_table": "parcels",
                    "join_condition": "parcels.receiver = buyers.id", "operation": "COUNT", "select_column": "*"}},
                {"name": "parcel_count", "type": "N", "source_table": "buyers", "source_column": "id",
                  "calculation": {"type": "aggregate", "target_table": "parcels",
                    "join_condition": "parcels.sender = buyers.id", "operation": "COUNT", "select_column": "*"}}]
            }
          ],
          "access_patterns": [
            {"id": "AP1", "description": "Parcels of a sender", "kind": "read",
             "source_sql": "SELECT COUNT(*) FROM parcels WHERE sender = ?", "parameters": ["sender"],
             "operation": {"type": "GetItem", "table": "Buyers", "key_condition": "id = {sender}"},
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

    private RunFixture run;

    @BeforeEach
    void copyTheBuyers() {
        TestDatabase database = MYSQL.createDatabase("""
                CREATE TABLE buyers (id INT PRIMARY KEY);
                CREATE TABLE parcels (id INT PRIMARY KEY, sender INT NOT NULL, receiver INT NOT NULL, KEY (sender));
                """, """
                INSERT INTO buyers VALUES (1), (2), (3);
                INSERT INTO parcels VALUES (1, 1, 2), (2, 1, 2), (3, 1, 3), (4, 2, 3);
                """);
        run = new RunFixture("r", database, CONTRACT, DYNAMODB, folder, Clock.systemUTC());
        run.copyAll();
    }

    @Test
    void isAnsweredByTheNumberOfTheRowsThatItCounts() {
        JsonNode pattern = pattern();

        assertThat(pattern.get("verdict").textValue()).as(pattern.toString()).isEqualTo("same");
        assertThat(pattern.get("compared").toString()).isEqualTo("[\"COUNT(*) = parcel_count\"]");
        assertThat(pattern.get("rows").longValue()).isEqualTo(4);
    }

    @Test
    void isAnsweredDifferentlyWhereTheNumberIsAnother() {
        run.dynamo.updateItem(request -> request.tableName(run.physical("Buyers"))
                .key(Map.of("id", AttributeValue.fromN("1")))
                .updateExpression("SET parcel_count = :wrong")
                .expressionAttributeValues(Map.of(":wrong", AttributeValue.fromN("2"))));

        JsonNode pattern = pattern();

        assertThat(pattern.get("verdict").textValue()).isEqualTo("different");
        assertThat(pattern.at("/differences/0/details/0").textValue()).isEqualTo("MySQL counts 3, parcel_count is 2");
    }

    @Test
    void isAnsweredDifferentlyWhereTheItemIsGone() {
        run.dynamo.deleteItem(
                request -> request.tableName(run.physical("Buyers")).key(Map.of("id", AttributeValue.fromN("2"))));

        assertThat(pattern().at("/differences/0/details/0").textValue()).startsWith("MySQL counts 1, there is no item");
    }

    private JsonNode pattern() {
        return run.checkAccessPatterns().at("/patterns/0");
    }
}
