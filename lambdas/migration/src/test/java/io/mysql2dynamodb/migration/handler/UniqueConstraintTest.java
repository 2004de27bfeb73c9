package io.mysql2dynamodb.migration.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.embedded.DynamoDbExtension;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.migration.copy.DuplicateKeyException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Lookup items of unique constraints, from the copy to the verdict. */
class UniqueConstraintTest {

    private static final String CONTRACT = """
        {"contract_version": "1", "tables": [
          {"table": "Club", "type": "multi-entity", "source_table": "members", "pk": "PK", "sk": "SK",
           "estimated_item_size_bytes": 200, "satisfies": [],
           "unique_constraints": [
             {"name": "email", "attributes": ["email"]}, {"name": "card", "attributes": ["club", "card"]}],
           "entities": [
             {"entity_type": "MEMBER", "source_table": "members",
              "pk_template": "MEMBER#{id}", "sk_template": "#META",
              "attributes": [
                {"name": "email", "type": "S", "source_table": "members", "source_column": "email"},
                {"name": "club", "type": "S", "source_table": "members", "source_column": "club"},
                {"name": "card", "type": "N", "source_table": "members", "source_column": "card"}]},
             {"entity_type": "COACH", "source_table": "coaches",
              "pk_template": "COACH#{id}", "sk_template": "#META",
              "attributes": [
                {"name": "email", "type": "S", "source_table": "coaches", "source_column": "email"}]}]}]}
        """;

    @RegisterExtension
    private static final MySqlExtension MYSQL = new MySqlExtension();

    @RegisterExtension
    private static final DynamoDbExtension DYNAMODB = new DynamoDbExtension();

    @TempDir
    private Path folder;

    private TestDatabase database;

    @BeforeEach
    void fillTheClub() {
        database = MYSQL.createDatabase(
                "CREATE TABLE members (id INT PRIMARY KEY, email VARCHAR(2000), club VARCHAR(9), card DECIMAL(6,1))",
                "CREATE TABLE coaches (id INT PRIMARY KEY, email VARCHAR(100))",
                "INSERT INTO members VALUES (1, 'ann@x', 'a#b', 7), (2, 'bob@x', 'a', 7.5), (3, NULL, 'a', NULL)",
                "INSERT INTO coaches VALUES (1, 'cat@x')");
    }

    @Test
    void writesOneItemForEachRowThatHasTheValues() {
        RunFixture run = copied();

        assertThat(run.items("Club")).hasSize(4 + 5);
        assertThat(run.items("Club"))
                .filteredOn(item -> item.get("PK").s().startsWith("UNIQUE#"))
                .containsExactlyInAnyOrder(
                        lookup("UNIQUE#email#ann@x", "[\"members\",\"1\"]"),
                        lookup("UNIQUE#email#bob@x", "[\"members\",\"2\"]"),
                        lookup("UNIQUE#email#cat@x", "[\"coaches\",\"1\"]"),
                        lookup("UNIQUE#card#a##b#7", "[\"members\",\"1\"]"),
                        lookup("UNIQUE#card#a#7.5", "[\"members\",\"2\"]"));
    }

    @Test
    void countsThemApartFromRows() {
        RunFixture run = copied();
        JsonNode total = run.artifact("accounting.json").get("total");

        assertThat(total.get("rowsRead").longValue()).isEqualTo(4);
        assertThat(total.get("written").longValue()).isEqualTo(4);
        assertThat(total.get("lookups").longValue()).isEqualTo(5);

        JsonNode verification = run.verifyAll();

        assertThat(verification.get("clean").booleanValue())
                .as(verification.toString())
                .isTrue();
        assertThat(verification.get("matching").longValue()).isEqualTo(9);
        JsonNode members = verification.at("/tables/0/entities/0");
        assertThat(members.get("rowsRead").longValue()).isEqualTo(3);
        assertThat(members.get("matching").longValue()).isEqualTo(3);
        assertThat(members.at("/lookups/matching").longValue()).isEqualTo(4);
        assertThat(new String(run.wiring.artifacts().require("r/stage-07/verification.md"), StandardCharsets.UTF_8))
                .contains("| Club | MEMBER | 3 | 3 | 0 | 0 | 0 | 0 | 4 |");
    }

    @Test
    void findsOneThatIsGoneOneThatIsChangedAndOneTooMany() {
        RunFixture run = copied();
        run.dynamo.deleteItem(request -> request.tableName(run.physical("Club")).key(key("UNIQUE#email#ann@x")));
        put(run, lookup("UNIQUE#email#bob@x", "[\"members\",\"1\"]"));
        put(run, lookup("UNIQUE#email#old@x", "[\"members\",\"2\"]"));
        put(run, lookup("UNIQUE#email#gone@x", "[\"coaches\",\"9\"]"));
        put(run, lookup("UNIQUE#email#who@x", "[\"nobody\",\"9\"]"));

        JsonNode verification = run.verifyAll();

        assertThat(verification.get("clean").booleanValue()).isFalse();
        assertThat(verification.get("missing").longValue()).isEqualTo(1);
        assertThat(verification.get("mismatched").longValue()).isEqualTo(1);
        assertThat(verification.get("extra").longValue())
                .as("the one that names another row is no item of that row either")
                .isEqualTo(4);
        assertThat(verification.findValuesAsText("kind"))
                .containsExactlyInAnyOrder("missing", "duplicate-key", "extra", "extra", "extra", "foreign");
    }

    @Test
    void repairsLookupItems() {
        RunFixture run = copied();
        List<Map<String, AttributeValue>> copied = run.items("Club");
        run.dynamo.deleteItem(request -> request.tableName(run.physical("Club")).key(key("UNIQUE#email#ann@x")));
        put(run, lookup("UNIQUE#email#bob@x", "[\"members\",\"1\"]"));
        put(run, lookup("UNIQUE#email#old@x", "[\"members\",\"2\"]"));

        JsonNode verification = run.repairAll();

        assertThat(verification.get("clean").booleanValue())
                .as(verification.toString())
                .isTrue();
        assertThat(verification.at("/rounds/0/outcome/repaired").longValue()).isEqualTo(2);
        assertThat(verification.at("/rounds/0/outcome/tombstoned").longValue()).isEqualTo(1);
        assertThat(run.items("Club")).hasSize(copied.size() + 1);
    }

    @Test
    void refusesTwoRowsWithOneValue() {
        database.execute("UPDATE coaches SET email = 'cat@x'", "INSERT INTO coaches VALUES (2, 'cat@x')");
        RunFixture run = new RunFixture("r", database, CONTRACT, DYNAMODB, folder, Clock.systemUTC());

        assertThatThrownBy(run::copyAll)
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("UNIQUE#email#cat@x")
                .hasMessageContaining("coaches[1]")
                .hasMessageContaining("coaches[2]");
    }

    @Test
    void findsOneValueInRowsOfTwoTables() {
        database.execute("UPDATE coaches SET email = 'ann@x'");

        JsonNode verification = copied().verifyAll();

        assertThat(verification.get("clean").booleanValue()).isFalse();
        assertThat(verification.at("/samples/0/kind").textValue()).isEqualTo("duplicate-key");
        assertThat(verification.at("/samples/0/key").textValue()).contains("UNIQUE#email#ann@x");
    }

    @Test
    void quarantinesARowWhoseLookupItemCannotBe() {
        database.execute(
                "UPDATE members SET email = REPEAT('x', 1012) WHERE id = 1",
                "UPDATE members SET email = REPEAT('x', 1011) WHERE id = 2");
        RunFixture run = copied();

        assertThat(run.artifact("accounting.json")
                        .at("/total/quarantinedByReason/key-too-long")
                        .longValue())
                .isEqualTo(1);
        assertThat(run.verifyAll().get("clean").booleanValue()).isTrue();
    }

    private RunFixture copied() {
        RunFixture run = new RunFixture("r", database, CONTRACT, DYNAMODB, folder, Clock.systemUTC());
        run.copyAll();
        run.call(new SummarizeCopy(run.wiring));
        return run;
    }

    private static Map<String, AttributeValue> lookup(String key, String source) {
        return Map.of(
                "PK", AttributeValue.fromS(key),
                "SK", AttributeValue.fromS(key),
                "_et", AttributeValue.fromS("_UNIQUE"),
                "_src", AttributeValue.fromS(source),
                "_mv", AttributeValue.fromN("0"));
    }

    private static Map<String, AttributeValue> key(String key) {
        return Map.of("PK", AttributeValue.fromS(key), "SK", AttributeValue.fromS(key));
    }

    private static void put(RunFixture run, Map<String, AttributeValue> item) {
        run.dynamo.putItem(request -> request.tableName(run.physical("Club")).item(item));
    }
}
