package io.mysql2dynamodb.analysis.workload.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.mysql2dynamodb.analysis.question.AnswerRow;
import io.mysql2dynamodb.analysis.question.Answers;
import io.mysql2dynamodb.analysis.question.Question;
import io.mysql2dynamodb.analysis.statement.PatternDescription;
import io.mysql2dynamodb.analysis.statement.StatementReader;
import io.mysql2dynamodb.analysis.workload.WorkloadBuilder;
import io.mysql2dynamodb.contract.AccessPattern.RateSource;
import io.mysql2dynamodb.embedded.EmbeddedMySql;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.RunningMySql;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.workload.SourcePattern;
import io.mysql2dynamodb.workload.Workload;
import io.mysql2dynamodb.workload.Writer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
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
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The counters of a real server. */
class ServerCountersTest {

    /** The servers of other tests count nothing. */
    @RegisterExtension
    static final MySqlExtension WITHOUT = new MySqlExtension();

    @TempDir
    static Path folder;

    private static RunningMySql server;

    @BeforeAll
    static void start() throws SQLException {
        server = EmbeddedMySql.start(folder.resolve("mysql"), "--performance-schema=ON");
        try (Connection connection = connect("", "");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE shop");
            statement.execute("CREATE TABLE shop.t (id INT PRIMARY KEY, n INT)");
        }
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void countsStatementsOfBothProtocolsBetweenTwoMoments() throws SQLException, InterruptedException {
        try (Connection text = connect("shop", "");
                Connection binary = connect("shop", "?useServerPrepStmts=true");
                Statement statement = text.createStatement();
                PreparedStatement select = binary.prepareStatement("SELECT n FROM t WHERE id = ?")) {
            long before = DigestSnapshots.take(answers(text)).preparedExecutions();
            ask(select, 2);
            statement.execute("DELETE FROM t WHERE id = 1");
            DigestSnapshot first = onceCounted(text, before + 2);

            ask(select, 5);
            for (int i = 0; i < 7; i++) {
                statement.execute("INSERT INTO t VALUES (" + i + ", 1) ON DUPLICATE KEY UPDATE n = n + 1");
            }
            statement.execute("SELECT n FROM t WHERE id = 3");
            try (PreparedStatement closed = binary.prepareStatement("SELECT id FROM t WHERE n = ?")) {
                ask(closed, 4);
            }
            DigestSnapshot second = onceCounted(text, before + 11);
            DigestObservation observed = DigestObservation.between(first, second);
            Workload workload = new WorkloadBuilder(
                            "shop",
                            Optional.empty(),
                            new StatementReader(new SourceSchema("shop", List.of()), "shop")::read,
                            PatternDescription::of)
                    .digests(observed)
                    .build(observed.to());

            SourcePattern insert = pattern(workload, "INSERT");
            assertThat(insert.rates().executions()).hasValue(7);
            assertThat(insert.rates().source()).isEqualTo(RateSource.MEASURED);
            assertThat(insert.timing().averageMillis().orElseThrow()).isPositive();
            SourcePattern read = pattern(workload, "SELECT n");
            assertThat(read.rates().executions()).hasValue(6);
            assertThat(read.accounts()).containsExactly(server.user());
            assertThat(pattern(workload, "DELETE").rates().source()).isEqualTo(RateSource.UNKNOWN);
            assertThat(observed.remarks())
                    .anyMatch(remark -> remark.startsWith("4 of 9 executions of prepared statements are not counted"));
            assertThat(workload.writers())
                    .extracting(Writer::name, Writer::host)
                    .containsExactly(tuple(server.user(), "127.0.0.1"));
        }
    }

    @Test
    void tellsADigestThatWasCut() throws SQLException {
        try (Connection connection = connect("shop", "");
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT id FROM t WHERE n = 1" + " OR n = 2".repeat(60));
            statement.execute("SELECT id FROM t WHERE n = 1" + " OR n = 2".repeat(400));

            List<StatementCounter> counters = DigestSnapshots.take(answers(connection)).statements().stream()
                    .filter(counter -> counter.text().contains("OR `n`"))
                    .toList();

            assertThat(counters).extracting(StatementCounter::whole).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void aServerThatCountsNothingIsNamed() throws SQLException {
        try (Connection connection = WITHOUT.createDatabase().connect()) {
            assertThatThrownBy(() -> DigestSnapshots.take(answers(connection)))
                    .isInstanceOf(StatementDigestsOffException.class)
                    .hasMessageContaining("performance_schema is off");
        }
    }

    /** The server answers before it counts: a snapshot right after an execution may lack it. */
    private static DigestSnapshot onceCounted(Connection connection, long executions) throws InterruptedException {
        DigestSnapshot snapshot = DigestSnapshots.take(answers(connection));
        for (int tries = 0; tries < 200 && snapshot.preparedExecutions() < executions; tries++) {
            Thread.sleep(20);
            snapshot = DigestSnapshots.take(answers(connection));
        }
        return snapshot;
    }

    private static void ask(PreparedStatement statement, int times) throws SQLException {
        for (int i = 0; i < times; i++) {
            statement.setInt(1, i);
            statement.executeQuery().close();
        }
    }

    private static SourcePattern pattern(Workload workload, String beginning) {
        return workload.patterns().stream()
                .filter(pattern -> pattern.sql().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private static Connection connect(String database, String options) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(database) + options, server.user(), server.password());
    }

    private static Answers answers(Connection connection) {
        return question -> rows(connection, question);
    }

    private static List<AnswerRow> rows(Connection connection, Question question) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question.sql())) {
            List<AnswerRow> answer = new ArrayList<>();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= question.columns(); column++) {
                    values.add(rows.getString(column));
                }
                answer.add(new AnswerRow(values));
            }
            return answer;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
