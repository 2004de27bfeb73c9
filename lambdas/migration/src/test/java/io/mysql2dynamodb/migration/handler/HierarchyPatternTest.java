package io.mysql2dynamodb.migration.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.embedded.DynamoDbExtension;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Patterns that follow a hierarchy from row to row, asked from item to item or by a path that the contract makes. */
class HierarchyPatternTest {
    private static final String BELOW = "WITH RECURSIVE below AS (SELECT id, parent_id, name, 0 AS depth FROM folders"
            + " WHERE %s = ? UNION ALL SELECT f.id, f.parent_id, f.name, b.depth + 1 FROM folders f"
            + " INNER JOIN below b ON f.parent_id = b.id) SELECT id, name, depth FROM below ORDER BY depth";

    private static final String ABOVE = "WITH RECURSIVE above AS (SELECT id, parent_id, name FROM folders WHERE id = ?"
            + " UNION SELECT f.id, f.parent_id, f.name FROM folders f INNER JOIN above a ON f.id = a.parent_id)"
            + " SELECT * FROM above";

    private static final String CONTRACT = """
        {
          "contract_version": "1",
          "tables": [
            {
              "table": "Folders", "type": "single-entity", "source_table": "folders", "pk": "id",
              "estimated_item_size_bytes": 100, "satisfies": ["AP1"],
              "attributes": [
                {"name": "id", "type": "N", "source_table": "folders", "source_column": "id"},
                {"name": "parent_id", "type": "N", "source_table": "folders", "source_column": "parent_id"},
                {"name": "name", "type": "S", "source_table": "folders", "source_column": "name"},
                {"name": "all", "type": "S", "source_table": "folders", "source_column": "id",
                 "transformation": {"type": "static", "value": "FOLDER"}},
                {"name": "path", "type": "S", "source_table": "folders", "source_column": "id",
                 "join": {"type": "chain", "joins": [
                    {"target_table": "folders", "join_alias": "p1", "join_condition": "p1.id = folders.parent_id",
                     "select_column": "p1.id"},
                    {"target_table": "folders", "join_alias": "p2", "join_condition": "p2.id = p1.parent_id",
                     "select_column": "p2.id"},
                    {"target_table": "folders", "join_alias": "p3", "join_condition": "p3.id = p2.parent_id",
                     "select_column": "p3.id"}]},
                 "calculation": {"type": "case", "cases": [{"when": "p3.parent_id IS NULL",
                    "then": "CONCAT(COALESCE(CONCAT(p3.id, '/'), ''), COALESCE(CONCAT(p2.id, '/'), ''), COALESCE(CONCAT(p1.id, '/'), ''), folders.id, '/')"}],
                    "else": "''"}}],
              "gsis": [{"index_name": "ByParent", "pk": "parent_id", "projection": "ALL"},
                       {"index_name": "ByPath", "pk": "all", "sk": "path", "projection": "ALL"}]
            }
          ],
          "access_patterns": [
            {"id": "AP1", "description": "", "kind": "read", "rps_source": "unknown",
             "source_sql": "SQL", "parameters": ["id"], "left_to_application": LEFT,
             "operation": OPERATION}
          ]
        }
        """;

    private static final String FROM_ITEM_TO_ITEM = """
        {"type": "Query", "table": "Folders", "index": "ByParent", "key_condition": "parent_id = {id}",
         "traversal": {"start": "id = {id}", "follow": {"parameter": "id", "attribute": "id"}}}""";

    private static final String BY_PATH = """
        {"type": "Query", "table": "Folders", "index": "ByPath",
         "key_condition": "all = 'FOLDER' AND begins_with(path, '{start.path}')",
         "traversal": {"start": "id = {id}"}}""";

    @RegisterExtension
    private static final MySqlExtension MYSQL = new MySqlExtension();

    @RegisterExtension
    private static final DynamoDbExtension DYNAMODB = new DynamoDbExtension();

    @TempDir
    private Path folder;

    private TestDatabase database;

    @BeforeEach
    void folders() {
        database = MYSQL.createDatabase(
                "CREATE TABLE folders (id INT PRIMARY KEY, parent_id INT, name VARCHAR(20), KEY (parent_id));", """
                INSERT INTO folders VALUES (1, NULL, 'a'), (2, 1, 'b'), (3, 1, 'c'), (4, 2, 'd'), (5, 4, 'e'), (6, NULL, 'f'),
                  (10, 1, 'g'), (11, 10, 'h'), (100, 11, 'i'), (12, 6, 'j');
                """);
    }

    @Test
    void isFollowedDownFromItemToItem() {
        JsonNode pattern = pattern(BELOW.formatted("id"), FROM_ITEM_TO_ITEM, "[]");

        assertThat(pattern.get("verdict").textValue()).as(pattern.toString()).isEqualTo("same");
        assertThat(pattern.get("rows").longValue())
                .isGreaterThan(pattern.get("asked").longValue());
        assertThat(pattern.get("notCompared").toString()).contains("depth");
    }

    @Test
    void isFollowedDownWithoutTheFirst() {
        JsonNode pattern = pattern(BELOW.formatted("parent_id"), """
                {"type": "Query", "table": "Folders", "index": "ByParent", "key_condition": "parent_id = {id}",
                 "traversal": {"follow": {"parameter": "id", "attribute": "id"}}}""", "[]");

        assertThat(pattern.get("verdict").textValue()).as(pattern.toString()).isEqualTo("same");
        assertThat(pattern.get("rows").longValue())
                .isGreaterThan(pattern.get("asked").longValue());
    }

    @Test
    void isFollowedUp() {
        JsonNode pattern = pattern(ABOVE, """
                {"type": "GetItem", "table": "Folders", "key_condition": "id = {id}",
                 "traversal": {"follow": {"parameter": "id", "attribute": "parent_id"}}}""", "[]");

        assertThat(pattern.get("verdict").textValue()).as(pattern.toString()).isEqualTo("same");
        assertThat(pattern.get("rows").longValue())
                .isGreaterThan(pattern.get("asked").longValue());
    }

    @Test
    void isFoundByThePathOfTheFirst() {
        JsonNode pattern = pattern(BELOW.formatted("id"), BY_PATH, "[]");

        assertThat(pattern.get("verdict").textValue()).as(pattern.toString()).isEqualTo("same");
        assertThat(pattern.get("rows").longValue())
                .isGreaterThan(pattern.get("asked").longValue());
    }

    @Test
    void isFoundByAPathWithTheFirstThatTheApplicationDrops() {
        JsonNode pattern = pattern(BELOW.formatted("parent_id"), BY_PATH, "[\"drops the first\"]");

        assertThat(pattern.get("verdict").textValue()).as(pattern.toString()).isEqualTo("same");
    }

    @Test
    void isFoundDifferentWhereItIsNotFollowed() {
        JsonNode pattern = pattern(
                BELOW.formatted("id"),
                FROM_ITEM_TO_ITEM.replace("\"attribute\": \"id\"", "\"attribute\": \"parent_id\""),
                "[]");

        assertThat(pattern.get("verdict").textValue()).as(pattern.toString()).isEqualTo("different");
    }

    @Test
    void endsInACircle() {
        database.execute("UPDATE folders SET parent_id = 5 WHERE id = 1;");

        JsonNode pattern = pattern(BELOW.formatted("id"), FROM_ITEM_TO_ITEM, "[]");

        assertThat(pattern.get("verdict").textValue()).as(pattern.toString()).isEqualTo("same");
        // a path that has no end is no key: such rows are told, never cut
        assertThat(pattern.get("quarantined").longValue()).isPositive();
    }

    private JsonNode pattern(String sql, String operation, String left) {
        String contract =
                CONTRACT.replace("SQL", sql).replace("OPERATION", operation).replace("LEFT", left);
        RunFixture run = new RunFixture("r", database, contract, DYNAMODB, folder, Clock.systemUTC());
        run.copyAll();
        return run.checkAccessPatterns().at("/patterns/0");
    }
}
