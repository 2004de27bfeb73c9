package io.mysql2dynamodb.analysis.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.embedded.EmbeddedMySql;
import io.mysql2dynamodb.embedded.RunningMySql;
import io.mysql2dynamodb.embedded.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a real MySQL makes of statements must be read as the statements themselves, since both are counted together. */
class DigestsOfMySqlTest {

    @TempDir
    private static Path folder;

    private static RunningMySql server;

    private final StatementReader reader = new StatementReader(Shop.SCHEMA, "shop");

    @BeforeAll
    static void start() {
        server = EmbeddedMySql.start(
                folder,
                "--performance-schema=ON",
                "--max-digest-length=4096",
                "--performance-schema-max-digest-length=4096");
        new TestDatabase(server, "").execute("CREATE DATABASE shop");
        new TestDatabase(server, "shop")
                .execute(Shop.SCHEMA.tables().stream()
                        .map(table -> "CREATE TABLE `" + table.name() + "` ("
                                + String.join(
                                        ", ",
                                        table.columns().stream()
                                                .map(column -> "`" + column.name() + "` VARCHAR(40)")
                                                .toList())
                                + ")")
                        .toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    /** The server's own function, which makes the text that it would count an execution under. */
    @Test
    void readTheTextOfADigestAsItsStatement() throws SQLException {
        List<String> differing = new ArrayList<>();
        int compared = 0;
        try (Connection connection = new TestDatabase(server, "shop").connect();
                PreparedStatement digest = connection.prepareStatement("SELECT STATEMENT_DIGEST_TEXT(?)")) {
            for (String file : List.of("queries.txt", "changes.txt", "normalised.txt")) {
                for (Scenarios.Scenario scenario : Scenarios.in(file)) {
                    digest.setString(1, scenario.statement());
                    Optional<String> text = text(digest);
                    if (text.isPresent()) {
                        compared++;
                        compare(scenario.statement(), text.get(), differing);
                    }
                }
            }
        }
        assertThat(differing).isEmpty();
        assertThat(compared).isGreaterThan(100);
    }

    /** Some statements are newer than this server, or hold names that it does not have. */
    private static Optional<String> text(PreparedStatement digest) throws SQLException {
        try (ResultSet rows = digest.executeQuery()) {
            return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    private void compare(String statement, String digest, List<String> differing) {
        StatementReading ofStatement = reader.read(statement, Optional.of("shop"));
        StatementReading ofDigest = reader.read(digest, Optional.of("shop"));
        boolean backtickInName = statement.contains("``");
        if (!backtickInName && !identity(ofStatement).equals(identity(ofDigest))) {
            differing.add(statement + "\n  " + ofStatement.sql() + "\n  " + ofDigest.sql());
        }
    }

    private static String identity(StatementReading reading) {
        return reading instanceof StatementReading.Access access ? access.digestFingerprint() : reading.sql();
    }

    @Test
    void readWhatTheServerCountsAsWhatWasSent() throws SQLException {
        List<String> sent = List.of(
                "select p.id, p.NAME, c.name AS category FROM products p left join Categories c ON c.id = p.category_id"
                                .replace("Categories", "categories")
                        + " WHERE p.price > -5 and p.`stock` in (1, 2, 3) order by p.created_at desc limit 5, 10",
                "SELECT COUNT(*) AS total FROM `products` /* all */",
                "INSERT INTO orders (id, user_id, status) VALUES ('1', NULL, 'x'), ('2', 5, 'y')",
                "INSERT INTO orders (id, user_id, status, date) VALUES (1, 2, 'x', NOW()), (2, 3, 'y', NOW())",
                "UPDATE orders SET status = 'done', total = total - 1 WHERE id = '1' LIMIT 1",
                "DELETE FROM carts WHERE (user_id, product_id) IN (('1', '2'), ('3', '4'))",
                "SELECT date, STATUS FROM orders WHERE status LIKE 'x%' AND date < CURRENT_TIMESTAMP - INTERVAL 1 DAY");
        List<String> counted = new ArrayList<>();
        try (Connection connection = new TestDatabase(server, "shop").connect();
                Statement statement = connection.createStatement()) {
            for (String sql : sent) {
                statement.execute(sql);
            }
            try (ResultSet rows = statement.executeQuery(
                    "SELECT DIGEST_TEXT FROM performance_schema.events_statements_summary_by_digest"
                            + " WHERE SCHEMA_NAME = 'shop'")) {
                while (rows.next()) {
                    counted.add(identity(reader.read(rows.getString(1), Optional.of("shop"))));
                }
            }
        }
        assertThat(counted)
                .containsAll(sent.stream()
                        .map(sql -> identity(reader.read(sql, Optional.of("shop"))))
                        .toList());
    }
}
