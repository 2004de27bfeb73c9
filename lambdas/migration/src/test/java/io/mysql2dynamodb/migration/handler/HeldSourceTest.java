package io.mysql2dynamodb.migration.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.embedded.DynamoDbExtension;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.source.SourceSession;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Steps that are called while the source is not to be read. */
class HeldSourceTest {
    private static final int HOGS = 30;

    @RegisterExtension
    private static final MySqlExtension MYSQL = new MySqlExtension();

    @RegisterExtension
    private static final DynamoDbExtension DYNAMODB = new DynamoDbExtension();

    @TempDir
    private Path folder;

    private TestDatabase database;
    private RunFixture run;

    @BeforeEach
    void planTheShop() {
        database = MYSQL.createDatabase(Shop.SCHEMA, Shop.rows(20));
        run = new RunFixture("r", database, Shop.contract(), DYNAMODB, folder, Clock.systemUTC());
        run.plan();
    }

    @Test
    void copyNothingWhileTheSourceIsBusyAndGoOnAfterwards() throws SQLException {
        try (Hogs hogs = new Hogs()) {
            hogs.awaitRunning();
            JsonNode held = call(new CopyChunk(run.wiring), "chunk", "chunks.jsonl");

            assertThat(held.get("done").booleanValue()).isFalse();
            assertThat(held.has("cursor")).isFalse();
            assertThat(held.at("/held/reason").textValue()).startsWith("the source is busy: ");
            assertThat(held.at("/held/waitSeconds").longValue()).isPositive();
        }

        run.copyAll();
        run.call(new SummarizeCopy(run.wiring));
        assertThat(run.verifyAll().get("clean").booleanValue()).isTrue();
    }

    @Test
    void restWhileTheRunIsPaused() {
        run.copyAll();
        run.wiring.control().pause("r", "ann");

        assertPaused(call(new CopyChunk(run.wiring), "chunk", "chunks.jsonl"));
        assertPaused(call(new VerifyChunk(run.wiring), "chunk", "chunks.jsonl"));
        assertPaused(call(new FindExtras(run.wiring), "segment", "segments.jsonl"));

        run.wiring.control().lift("r");
        run.copyAll();
        run.call(new SummarizeCopy(run.wiring));
        assertThat(run.verifyAll().get("clean").booleanValue()).isTrue();
    }

    private static void assertPaused(JsonNode output) {
        assertThat(output.get("done").booleanValue()).isFalse();
        assertThat(output.at("/held/reason").textValue()).startsWith("paused by ann since ");
    }

    private JsonNode call(RequestStreamHandler function, String field, String manifest) {
        return run.call(
                function,
                Map.of("run", "r", field, run.lines("r/stage-07/" + manifest).get(0)));
    }

    /** Connections that execute a statement each, until they are closed. */
    private final class Hogs implements AutoCloseable {
        private Hogs() throws SQLException {
            for (int i = 0; i < HOGS; i++) {
                Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Thread hog = new Thread(() -> sleep(connection));
                hog.setDaemon(true);
                hog.start();
            }
        }

        private static void sleep(Connection connection) {
            try (connection;
                    Statement statement = connection.createStatement()) {
                statement.execute("SELECT SLEEP(600)");
            } catch (SQLException e) {
                // its connection was killed
            }
        }

        /** Until the server counts them all. */
        private void awaitRunning() {
            try (SourceSession session = run.wiring.source().open()) {
                while (session.load().runningThreads() < HOGS) {
                    Thread.onSpinWait();
                }
            }
        }

        private void awaitGone() {
            try (SourceSession session = run.wiring.source().open()) {
                while (session.load().runningThreads() >= HOGS / 2) {
                    Thread.onSpinWait();
                }
            }
        }

        @Override
        public void close() throws SQLException {
            try (Connection killer =
                            DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                    Statement statement = killer.createStatement()) {
                List<Long> ids = new ArrayList<>();
                try (var rows = statement.executeQuery(
                        "SELECT ID FROM information_schema.PROCESSLIST WHERE INFO = 'SELECT SLEEP(600)'")) {
                    while (rows.next()) {
                        ids.add(rows.getLong(1));
                    }
                }
                for (long id : ids) {
                    statement.execute("KILL " + id);
                }
            }
            awaitGone();
        }
    }
}
