package io.mysql2dynamodb.migration.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mysql2dynamodb.embedded.DynamoDbExtension;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.platform.json.Json;
import io.mysql2dynamodb.sample.SampleContract;
import io.mysql2dynamodb.sample.SampleShop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The sample shop's read patterns, asked of both sides. */
class ParityTest {
    @RegisterExtension
    private static final MySqlExtension MYSQL = new MySqlExtension();

    @RegisterExtension
    private static final DynamoDbExtension DYNAMODB = new DynamoDbExtension();

    private static TestDatabase database;

    @TempDir
    private Path folder;

    @BeforeAll
    static void fillTheShop() {
        database = MYSQL.createDatabase();
        SampleShop.ofRows(1_000)
                .create(database.jdbcUrl(), database.user(), database.password(), SampleShop.Progress.NONE);
    }

    @Test
    void isTheSameForEveryPatternOfTheSampleShop() {
        RunFixture run = copied(SampleContract.json());

        JsonNode parity = run.checkAccessPatterns();

        assertThat(parity.findValuesAsText("verdict"))
                .as(parity.toPrettyString())
                .hasSize(17)
                .containsOnly("same");
        assertThat(pattern(parity, "AP3").get("ordered").booleanValue()).isTrue();
        assertThat(pattern(parity, "AP1").get("ordered").booleanValue()).isFalse();
        assertThat(pattern(parity, "AP13").get("compared").toString())
                .contains("orders.total = total", "order_lines.unit_price = lines[].unit_price");
        assertThat(pattern(parity, "AP2").get("notCompared").toString())
                .contains("customers.customer_id: the index does not carry 'customer_id'");
        parity.get("patterns").forEach(pattern -> {
            assertThat(pattern.get("asked").intValue()).as(pattern.toString()).isGreaterThan(1);
            assertThat(pattern.get("rows").longValue()).as(pattern.toString()).isPositive();
        });
        assertThat(document(run)).contains("**No pattern is answered differently.** 17 read patterns answered alike");
    }

    @Test
    void findsAnAttributeThatAnIndexHasOtherwise() {
        RunFixture run = copied(with("AP5"));
        run.items("Customers").stream()
                .filter(item -> item.containsKey("referred_by"))
                .forEach(item -> change(run, item, "surname", AttributeValue.fromS("Tampered")));

        JsonNode found = pattern(run.checkAccessPatterns(), "AP5");

        assertThat(found.get("verdict").textValue()).isEqualTo("different");
        assertThat(found.at("/differences/0/details/0").textValue())
                .contains("surname: expected S \"", "found S \"Tampered\"");
        assertThat(found.at("/differences/0/parameters").toString()).contains("customer_id");
        assertThat(found.at("/differences/0/dynamodb/0").textValue()).contains("surname=\"Tampered\"");
    }

    @Test
    void findsAnotherOrder() {
        RunFixture run = copied(with("AP3", "\"sort\": \"ascending\"", "\"sort\": \"descending\""));

        JsonNode found = pattern(run.checkAccessPatterns(), "AP3");

        assertThat(found.get("verdict").textValue()).isEqualTo("different");
        assertThat(found.at("/differences/0/details/0").textValue()).startsWith("the order differs from place 1 on");
        assertThatThrownBy(() -> run.call(new CheckMigrationOutputs(run.wiring)))
                .hasMessageContaining("AP3 (Addresses of a customer) is answered differently");
        assertThat(document(run)).contains("## Answered differently", "| 1 | ");
    }

    @Test
    void findsAnItemThatIsGone() {
        RunFixture run = copied(with("AP12"));
        for (Map<String, AttributeValue> item : run.items("Catalog")) {
            if (item.get("_et").s().equals("WAREHOUSE")) {
                run.dynamo.deleteItem(
                        request -> request.tableName(run.physical("Catalog")).key(key(item)));
            }
        }

        JsonNode found = pattern(run.checkAccessPatterns(), "AP12");

        assertThat(found.get("verdict").textValue()).isEqualTo("different");
        assertThat(found.at("/differences/0/details/0").textValue())
                .startsWith("only MySQL answers pk=\"WAREHOUSE#")
                .contains("of the row warehouses[");
        assertThat(found.at("/differences/0/dynamodb")).isEmpty();
        assertThat(found.at("/differences/0/mysql/0").textValue()).contains("city=");
    }

    @Test
    void findsAnItemThatMySqlDoesNotAnswer() {
        RunFixture run = copied(with("AP3"));
        for (Map<String, AttributeValue> item : run.items("Customers")) {
            if (item.get("_et").s().equals("ADDRESS")) {
                Map<String, AttributeValue> another = new HashMap<>(item);
                another.put("sk", AttributeValue.fromS(item.get("sk").s() + "-copy"));
                run.dynamo.putItem(
                        request -> request.tableName(run.physical("Customers")).item(another));
            }
        }

        JsonNode found = pattern(run.checkAccessPatterns(), "AP3");

        assertThat(found.get("verdict").textValue()).isEqualTo("different");
        assertThat(found.at("/differences/0/details/0").textValue()).startsWith("only DynamoDB answers pk=");
    }

    @Test
    void leavesTombstonesOut() {
        RunFixture run = copied(with("AP3"));
        for (Map<String, AttributeValue> item : run.items("Customers")) {
            if (item.get("_et").s().equals("ADDRESS")) {
                Map<String, AttributeValue> tombstone = new HashMap<>(key(item));
                tombstone.put("sk", AttributeValue.fromS(item.get("sk").s() + "-gone"));
                tombstone.put("_mv", AttributeValue.fromN("1"));
                tombstone.put("_src", item.get("_src"));
                tombstone.put("_del", AttributeValue.fromBool(true));
                run.dynamo.putItem(
                        request -> request.tableName(run.physical("Customers")).item(tombstone));
            }
        }

        assertThat(pattern(run.checkAccessPatterns(), "AP3").get("verdict").textValue())
                .isEqualTo("same");
    }

    @Test
    void knowsWhichRowsHaveNoItem() {
        TestDatabase spoilt = MYSQL.createDatabase();
        SampleShop.ofRows(1_000).create(spoilt.jdbcUrl(), spoilt.user(), spoilt.password(), SampleShop.Progress.NONE);
        spoilt.execute("SET sql_mode = ''; UPDATE customers SET born_on = '0000-00-00' WHERE customer_id % 3 <> 0");
        spoilt.execute("UPDATE carts SET abandoned = 1");
        RunFixture run = new RunFixture("r", spoilt, SampleContract.json(), DYNAMODB, folder, Clock.systemUTC());
        run.copyAll();

        JsonNode parity = run.checkAccessPatterns();

        assertThat(parity.get("different").intValue())
                .as(parity.toPrettyString())
                .isZero();
        assertThat(pattern(parity, "AP1").get("quarantined").longValue()).isPositive();
        assertThat(pattern(parity, "AP16").get("excluded").longValue()).isPositive();
        assertThat(document(run)).contains("excluded by the contract");
    }

    @Test
    void asksForRangesByTheirTwoEnds() {
        RunFixture run = copied(with(
                "AP18",
                "WHERE product_id = ? AND warehouse_no = ? ORDER BY movement_no DESC LIMIT 100\",\n      \"parameters\":"
                        + " [\"product_id\", \"warehouse_no\"]",
                "WHERE product_id = ? AND warehouse_no = ? AND movement_no BETWEEN ? AND ? ORDER BY movement_no DESC\","
                        + " \"parameters\": [\"product_id\", \"warehouse_no\", \"first\", \"last\"]",
                "{product_id}#{warehouse_no}'\"",
                "{product_id}#{warehouse_no}' AND movement_no BETWEEN {first} AND {last}\""));

        JsonNode found = pattern(run.checkAccessPatterns(), "AP18");

        assertThat(found.get("verdict").textValue()).as(found.toPrettyString()).isEqualTo("same");
        assertThat(found.get("rows").longValue()).isPositive();
    }

    @Test
    void asksForManyItemsAtATime() {
        RunFixture run = copied(with(
                "AP12",
                "WHERE warehouse_no = ?\"",
                "WHERE warehouse_no IN (?)\"",
                "{\"type\": \"GetItem\"",
                "{\"type\": \"BatchGetItem\""));

        JsonNode found = pattern(run.checkAccessPatterns(), "AP12");

        assertThat(found.get("verdict").textValue()).as(found.toPrettyString()).isEqualTo("same");
        assertThat(found.get("rows").longValue())
                .isGreaterThan(found.get("asked").longValue());
    }

    @Test
    void comparesJoinedColumnsWhereTheSqlJoinsAsTheContractDoes() {
        RunFixture run = copied(with(
                "AP7",
                "SELECT * FROM products WHERE product_id = ?",
                "SELECT p.title, c.name, d.name FROM products p LEFT JOIN categories c ON c.category_id = p.category_id"
                        + " LEFT JOIN warehouses d ON d.warehouse_no = p.product_id WHERE p.product_id = ?"));

        JsonNode found = pattern(run.checkAccessPatterns(), "AP7");

        assertThat(found.get("verdict").textValue()).as(found.toPrettyString()).isEqualTo("same");
        assertThat(found.get("compared").toString()).contains("c.name = category_name");
        assertThat(found.get("notCompared").toString()).contains("d.name: no attribute is this column alone");
    }

    @Test
    void runsNothingButOneSelect() {
        RunFixture run = copied(with(
                "AP1", "SELECT * FROM customers WHERE customer_id = ?", "DELETE FROM reviews WHERE customer_id = ?"));

        JsonNode found = pattern(run.checkAccessPatterns(), "AP1");

        assertThat(found.get("verdict").textValue()).isEqualTo("not compared");
        assertThat(found.get("reason").textValue()).contains("DELETE", "write one SELECT");
    }

    @Test
    void listsAPatternWithoutSql() {
        RunFixture run = copied(with("AP1", "\"source_sql\": \"SELECT * FROM customers WHERE customer_id = ?\",", ""));

        JsonNode parity = run.checkAccessPatterns();

        assertThat(parity.get("notCompared").intValue()).isEqualTo(1);
        assertThat(pattern(parity, "AP1").get("reason").textValue()).isEqualTo("the contract gives no SQL for it");
        assertThat(document(run)).contains("## Not compared", "reason: the contract gives no SQL for it");
    }

    /** The sample contract with no pattern but one, which has texts replaced: each, and then what comes instead. */
    private static String with(String pattern, String... replacements) {
        String contract = SampleContract.json();
        for (int i = 0; i < replacements.length; i += 2) {
            int at = contract.indexOf(replacements[i], contract.indexOf("\"id\": \"" + pattern + "\""));
            assertThat(at).as(replacements[i]).isPositive();
            contract =
                    contract.substring(0, at) + replacements[i + 1] + contract.substring(at + replacements[i].length());
        }
        try {
            JsonNode all = Json.MAPPER.readTree(contract);
            all.get("tables").forEach(table -> ((ObjectNode) table).putArray("satisfies"));
            ArrayNode kept = Json.MAPPER.createArrayNode();
            all.get("access_patterns").forEach(found -> {
                if (found.get("id").textValue().equals(pattern)) {
                    kept.add(found);
                }
            });
            ((ObjectNode) all).set("access_patterns", kept);
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RunFixture copied(String contract) {
        RunFixture run = new RunFixture("r", database, contract, DYNAMODB, folder, Clock.systemUTC());
        run.copyAll();
        return run;
    }

    private static JsonNode pattern(JsonNode parity, String id) {
        for (JsonNode pattern : parity.get("patterns")) {
            if (pattern.get("id").textValue().equals(id)) {
                return pattern;
            }
        }
        throw new AssertionError("no pattern " + id);
    }

    private static String document(RunFixture run) {
        return new String(run.wiring.artifacts().require("r/stage-07/parity.md"), StandardCharsets.UTF_8);
    }

    private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
        return Map.of("pk", item.get("pk"), "sk", item.get("sk"));
    }

    private static void change(RunFixture run, Map<String, AttributeValue> item, String attribute, AttributeValue to) {
        Map<String, AttributeValue> changed = new HashMap<>(item);
        changed.put(attribute, to);
        run.dynamo.putItem(
                request -> request.tableName(run.physical("Customers")).item(changed));
    }
}
