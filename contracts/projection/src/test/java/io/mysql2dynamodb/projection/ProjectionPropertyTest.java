package io.mysql2dynamodb.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.contract.json.ContractReader;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.embedded.TestServers;
import io.mysql2dynamodb.source.KeyRange;
import io.mysql2dynamodb.source.SourceSession;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** For any rows and any window size, the set-based projection gives what a naive one gives value by value. */
class ProjectionPropertyTest {

    private static final String CONTRACT = """
            {"contract_version": "1", "tables": [{"table": "Orders", "type": "multi-entity", "source_table": "orders",
              "pk": "pk", "sk": "sk", "satisfies": [], "estimated_item_size_bytes": 500, "entities": [
              {"entity_type": "ORDER", "source_table": "orders", "pk_template": "C#{code}", "sk_template": "{id:06}#{day}",
               "where": "state <> 'void'", "attributes": [
               {"name": "id", "type": "N", "source_table": "orders", "source_column": "id"},
               {"name": "state", "type": "S", "source_table": "orders", "source_column": "state"},
               {"name": "total", "type": "N", "source_table": "orders", "source_column": "total"},
               {"name": "email", "type": "S", "source_table": "orders", "source_column": "code", "join": {
                 "type": "foreign-key", "target_table": "users", "join_condition": "users.code = orders.code",
                 "select_column": "email"}},
               {"name": "lines", "type": "L", "source_table": "orders", "source_column": "id", "join": {
                 "type": "json-construction", "target_table": "order_lines",
                 "join_condition": "order_lines.order_id = orders.id",
                 "construction": {"type": "array", "select_columns": {"sku": "sku", "qty": "qty"},
                   "order_by": "sku DESC", "limit": 3}}}]}]}]}
            """;

    private static final String[] TEXTS = {"NULL", "''", "'a'", "'A'", "'a '", "'é'", "'#'", "'{id}'", "'😀'", "'Null'"
    };
    private static final String[] STATES = {"NULL", "'void'", "'VOID'", "'open'", "''"};

    private static TestDatabase database;

    @BeforeContainer
    static void createTables() {
        database = new TestDatabase(TestServers.mySql(), "projection_property");
        new TestDatabase(TestServers.mySql(), "")
                .execute("DROP DATABASE IF EXISTS projection_property", "CREATE DATABASE projection_property");
        database.execute(
                "CREATE TABLE orders (id INT PRIMARY KEY, code VARCHAR(9) COLLATE utf8mb4_general_ci, state VARCHAR(9),"
                        + " total DECIMAL(10,2), day DATE NOT NULL)",
                "CREATE TABLE users (id INT AUTO_INCREMENT PRIMARY KEY, code VARCHAR(9) COLLATE utf8mb4_general_ci,"
                        + " email VARCHAR(9))",
                "CREATE TABLE order_lines (id INT AUTO_INCREMENT PRIMARY KEY, order_id INT, sku VARCHAR(9), qty DECIMAL(8,3),"
                        + " INDEX (order_id))");
    }

    @AfterContainer
    static void dropTables() {
        new TestDatabase(TestServers.mySql(), "").execute("DROP DATABASE IF EXISTS projection_property");
    }

    @Property(tries = 40)
    void agreesWithANaiveProjection(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 40) int orders,
            @ForAll @IntRange(min = 1, max = 12) int window)
            throws SQLException {
        fill(new Random(seed), orders);
        Map<String, Map<String, AttributeValue>> items = new TreeMap<>();
        Map<String, String> refused = new TreeMap<>();
        long excluded = 0;
        try (SourceSession session = Sources.open(database)) {
            EntityPlan plan = ContractCompiler.compile(
                            ContractReader.read(CONTRACT).contract(), session.readSchema())
                    .tables()
                    .get(0)
                    .entities()
                    .get(0);
            KeyRange rest = KeyRange.ALL;
            ProjectedWindow projected;
            do {
                projected = new WindowProjector(session).project(plan, rest, window);
                projected
                        .items()
                        .forEach(item -> items.put(item.source().values().get(0), item.attributes()));
                projected
                        .quarantined()
                        .forEach(row -> refused.put(row.key().values().get(0), reasons(row)));
                excluded += projected.excluded();
                rest = projected.lastKey().map(rest::continuedAfter).orElse(rest);
            } while (!projected.exhausted());
        }
        try (Connection connection = database.connect()) {
            NaiveProjection naive = new NaiveProjection(connection);
            naive.run();
            assertThat(items).isEqualTo(naive.items());
            assertThat(refused).isEqualTo(naive.refused());
            assertThat(excluded).isEqualTo(naive.excluded());
        }
    }

    private static String reasons(QuarantinedRow row) {
        return row.reasons().stream()
                .map(reason -> reason.code() + " " + reason.attribute())
                .sorted()
                .toList()
                .toString();
    }

    private static void fill(Random random, int orders) {
        database.execute("TRUNCATE orders", "TRUNCATE users", "TRUNCATE order_lines");
        insert(
                "orders (id, code, state, total, day)",
                orders,
                i -> List.of(
                        Integer.toString(i * 3 + random.nextInt(3)),
                        pick(random, TEXTS),
                        pick(random, STATES),
                        random.nextInt(5) == 0 ? "NULL" : Double.toString((random.nextInt(2_000) - 1_000) / 100.0),
                        "'2026-01-" + (10 + random.nextInt(20)) + "'"));
        insert("users (code, email)", random.nextInt(8), i -> List.of(pick(random, TEXTS), pick(random, TEXTS)));
        insert(
                "order_lines (order_id, sku, qty)",
                random.nextInt(120),
                i -> List.of(
                        Integer.toString(random.nextInt(3 * orders + 1)),
                        pick(random, TEXTS),
                        Integer.toString(random.nextInt(5))));
    }

    private static void insert(String into, int rows, java.util.function.IntFunction<List<String>> row) {
        if (rows > 0) {
            database.execute("INSERT INTO " + into + " VALUES "
                    + IntStream.range(0, rows)
                            .mapToObj(i -> "(" + String.join(", ", row.apply(i)) + ")")
                            .collect(Collectors.joining(", ")));
        }
    }

    private static String pick(Random random, String[] values) {
        return values[random.nextInt(values.length)];
    }
}
