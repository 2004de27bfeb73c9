package io.mysql2dynamodb.analysis.workload;

import static io.mysql2dynamodb.analysis.workload.Watched.coAccess;
import static io.mysql2dynamodb.analysis.workload.Watched.setAside;
import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.analysis.log.LogInput;
import io.mysql2dynamodb.analysis.log.LogReader;
import io.mysql2dynamodb.analysis.statement.PatternDescription;
import io.mysql2dynamodb.analysis.statement.StatementReader;
import io.mysql2dynamodb.catalog.CatalogRoutine;
import io.mysql2dynamodb.catalog.CatalogTrigger;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.embedded.EmbeddedMySql;
import io.mysql2dynamodb.embedded.RunningMySql;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.workload.CoAccess;
import io.mysql2dynamodb.workload.SetAside.Reason;
import io.mysql2dynamodb.workload.Workload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a client sends a real server, and what the server's general log tells of it. */
class GeneralLogOfAServerTest {

    private static final String AUDIT = "BEGIN DECLARE v INT DEFAULT 3; SET v = NEW.total + 1; INSERT INTO audit"
            + " VALUES (NEW.id, v); IF v > 2 THEN UPDATE counters SET n = n + 1 WHERE k = 1; END IF; END";
    private static final String NESTED = "INSERT INTO history (k, n) VALUES (OLD.k, 7)";
    private static final String FUNCTION = "BEGIN INSERT INTO history VALUES (88, 88); RETURN 1; END";
    private static final String PROCEDURE = "BEGIN INSERT INTO orders VALUES (77, 77); END";

    @TempDir
    static Path folder;

    private static RunningMySql server;

    @BeforeAll
    static void start() throws SQLException {
        server = EmbeddedMySql.start(folder.resolve("mysql"), "--log-output=FILE");
        try (Connection connection = connect("");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE shop");
            statement.execute("USE shop");
            statement.execute("CREATE TABLE orders (id INT PRIMARY KEY, total INT)");
            statement.execute("CREATE TABLE items (id INT PRIMARY KEY, n INT)");
            statement.execute("CREATE TABLE audit (id INT, n INT)");
            statement.execute("CREATE TABLE counters (k INT PRIMARY KEY, n INT)");
            statement.execute("CREATE TABLE history (k INT, n INT)");
            statement.execute("INSERT INTO counters VALUES (1, 1)");
            statement.execute("CREATE TRIGGER o AFTER INSERT ON orders FOR EACH ROW " + AUDIT);
            statement.execute("CREATE TRIGGER c AFTER UPDATE ON counters FOR EACH ROW " + NESTED);
            statement.execute("CREATE FUNCTION touch() RETURNS INT DETERMINISTIC MODIFIES SQL DATA " + FUNCTION);
            statement.execute("CREATE PROCEDURE place() " + PROCEDURE);
            statement.execute("SET GLOBAL general_log_file = '" + folder.resolve("general.log") + "'");
        }
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void countsExactlyWhatTheClientSent() throws Exception {
        try (Connection admin = connect("");
                Statement administration = admin.createStatement()) {
            administration.execute("SET GLOBAL general_log = ON");
            send();
            administration.execute("SET GLOBAL general_log = OFF");
        }

        WorkloadBuilder builder = new WorkloadBuilder(
                "shop",
                Optional.of(catalog()),
                new StatementReader(new SourceSchema("shop", List.of()), "shop")::read,
                PatternDescription::of);
        Path log = folder.resolve("general.log");
        new LogReader().read(new LogInput("general.log", () -> Files.newInputStream(log)), builder.logs());
        Workload workload = builder.build(Watched.START);

        Map<String, Long> executions = workload.patterns().stream()
                .collect(Collectors.toMap(
                        pattern -> pattern.shape().kind() + " "
                                + pattern.shape().tables().stream()
                                        .map(use -> use.table())
                                        .collect(Collectors.joining(",")),
                        pattern -> pattern.rates().executions().orElseThrow()));
        assertThat(executions)
                .containsOnly(
                        Map.entry("INSERT orders", 6L),
                        Map.entry("INSERT items", 5L),
                        Map.entry("SELECT items", 7L),
                        Map.entry("SELECT orders,items", 2L),
                        Map.entry("UPDATE counters", 1L),
                        Map.entry("CALL ", 1L));
        // of 6 orders 3 each, of the function 1, of the update of counters 1; of the procedure's order none is logged
        assertThat(setAside(workload, Reason.INNER_STATEMENT)).isEqualTo(6 * 3 + 1 + 1);
        assertThat(coAccess(workload, "items", "orders"))
                .isEqualTo(new CoAccess("items", "orders", 7 + 2 + 3 + 2, 2 + 3 + 1 + 1, 2 + 3, 3));
        assertThat(Watched.transactions(workload)).hasSize(2).anyMatch(kind -> kind.startsWith("2/1: "));
    }

    /** Statements as an application has them: of both protocols, in transactions and outside. */
    private static void send() throws SQLException {
        try (Connection text = connect("shop");
                Connection binary = DriverManager.getConnection(
                        server.jdbcUrl("shop") + "?useServerPrepStmts=true", server.user(), server.password());
                Statement statement = text.createStatement()) {
            for (int order = 0; order < 3; order++) {
                text.setAutoCommit(false);
                statement.execute("INSERT INTO orders VALUES (" + order + ", 5)");
                statement.execute("INSERT INTO items VALUES (" + order + ", 1)");
                end(text, order < 2);
                text.setAutoCommit(true);
            }
            statement.execute("INSERT INTO orders VALUES (10, 5)");
            statement.execute("SELECT o.id FROM orders o JOIN items i ON i.id = o.id");
            statement.execute("SELECT o.id FROM orders o JOIN items i ON i.id = o.id");
            statement.execute("UPDATE counters SET n = n + 1 WHERE k = 1");
            statement.execute("SELECT touch()");
            statement.execute("CALL place()");
            statement.execute("PREPARE st FROM 'SELECT n FROM items WHERE id = ?'");
            statement.execute("SET @id = 1");
            statement.execute("EXECUTE st USING @id");
            statement.execute("EXECUTE st USING @id");
            try (PreparedStatement select = binary.prepareStatement("SELECT n FROM items WHERE id = ?");
                    PreparedStatement insert = binary.prepareStatement("INSERT INTO orders VALUES (?, ?)")) {
                for (int id = 0; id < 5; id++) {
                    select.setInt(1, id);
                    select.executeQuery().close();
                }
                binary.setAutoCommit(false);
                for (int id = 20; id < 22; id++) {
                    insert.setInt(1, id);
                    insert.setInt(2, 5);
                    insert.executeUpdate();
                }
                statement.execute("INSERT INTO items VALUES (30, 1)");
                binary.commit();
            }
            statement.execute("INSERT INTO items VALUES (31, 1)");
        }
    }

    private static void end(Connection connection, boolean commit) throws SQLException {
        if (commit) {
            connection.commit();
        } else {
            connection.rollback();
        }
    }

    private static DatabaseCatalog catalog() {
        return new DatabaseCatalog(
                "shop",
                "8.0.15",
                Watched.START,
                DatabaseCatalog.Origin.CONNECTION,
                "utf8mb4_0900_ai_ci",
                List.of(),
                List.of(),
                List.of(
                        new CatalogTrigger("o", "orders", "AFTER", "INSERT", AUDIT, List.of("audit", "counters")),
                        new CatalogTrigger("c", "counters", "AFTER", "UPDATE", NESTED, List.of("history"))),
                List.of(
                        new CatalogRoutine(
                                "touch", "FUNCTION", "MODIFIES SQL DATA", "root@%", FUNCTION, List.of("history")),
                        new CatalogRoutine(
                                "place", "PROCEDURE", "CONTAINS SQL", "root@%", PROCEDURE, List.of("orders"))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(database), server.user(), server.password());
    }
}
