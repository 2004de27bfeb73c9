package io.mysql2dynamodb.analysis.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.analysis.log.LoggedStatement.Command;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a real MySQL writes, read as it lies in its data folder. */
class RealServerLogTest {

    private static final String STATEMENT =
            "SELECT 'für \uD83D\uDE00 \\'\\\\n\"', note\n  FROM things\n\n WHERE id > 0";

    @RegisterExtension
    static final MySqlExtension MYSQL = new MySqlExtension();

    private TestDatabase database;
    private Path folder;

    @BeforeEach
    void logEverything() throws SQLException {
        database = MYSQL.createDatabase("CREATE TABLE things (id INT PRIMARY KEY, note VARCHAR(99))");
        folder = Path.of(variable("@@datadir"));
        database.execute("""
            SET GLOBAL general_log = OFF;
            SET GLOBAL slow_query_log = OFF;
            SET GLOBAL long_query_time = 0;
            TRUNCATE mysql.general_log;
            TRUNCATE mysql.slow_log\
            """);
    }

    @AfterEach
    void logNothing() {
        database.execute("""
            SET GLOBAL general_log = OFF;
            SET GLOBAL slow_query_log = OFF;
            SET GLOBAL log_output = 'FILE';
            SET GLOBAL log_timestamps = 'UTC';
            SET GLOBAL long_query_time = 10\
            """);
    }

    @Test
    void readsItsGeneralLog() throws SQLException {
        database.execute("SET GLOBAL log_output = 'FILE'", "SET GLOBAL log_timestamps = 'SYSTEM'");
        Path file = folder.resolve(variable("@@general_log_file"));
        database.execute("SET GLOBAL general_log = ON");
        work(true);
        database.execute("SET GLOBAL general_log = OFF");

        ReadLog read = ReadLog.of(LogFiles.of(file), LogLimits.STANDARD);

        assertThat(read.summary().format()).isEqualTo(LogFormat.GENERAL_FILE);
        assertThat(read.summary().unreadable()).isZero();
        List<LoggedStatement> ours = ours(read);
        assertThat(ours)
                .filteredOn(statement -> statement.command() == Command.QUERY)
                .extracting(LoggedStatement::text)
                .contains("INSERT INTO things VALUES (1, 'a\\nb')", STATEMENT);
        assertThat(ours)
                .filteredOn(statement -> statement.command() == Command.EXECUTE)
                .extracting(LoggedStatement::text)
                .containsExactly("UPDATE things SET note = 'x\\'y' WHERE id = 1");
        assertThat(ours)
                .extracting(LoggedStatement::command)
                .contains(Command.CONNECT, Command.PREPARE, Command.CLOSE_STATEMENT, Command.QUIT);
        assertThat(ours).allSatisfy(statement -> {
            assertThat(statement.account()).contains(database.user());
            assertThat(statement.database()).contains(database.name());
        });
    }

    @Test
    void readsItsSlowLog() throws SQLException {
        database.execute("SET GLOBAL log_output = 'FILE'");
        Path file = folder.resolve(variable("@@slow_query_log_file"));
        database.execute("SET GLOBAL slow_query_log = ON");
        Instant before = Instant.now();
        work(false);
        database.execute("SET GLOBAL log_slow_extra = ON");
        work(false);
        Instant after = Instant.now();
        database.execute("SET GLOBAL slow_query_log = OFF", "SET GLOBAL log_slow_extra = OFF");

        ReadLog read = ReadLog.of(LogFiles.of(file), LogLimits.STANDARD);

        assertThat(read.summary().format()).isEqualTo(LogFormat.SLOW_FILE);
        assertThat(read.summary().unreadable()).isZero();
        assertThat(read.statements())
                .filteredOn(statement -> statement.text().equals(STATEMENT))
                .hasSize(2)
                .allSatisfy(statement -> {
                    assertThat(statement.command()).isEqualTo(Command.QUERY);
                    assertThat(statement.account()).contains(database.user());
                    assertThat(statement.database()).contains(database.name());
                    assertThat(statement.rowsSent()).hasValue(1);
                    assertThat(statement.rowsExamined()).hasValue(1);
                    assertThat(statement.at().orElseThrow()).isBetween(before.minusMillis(1), after);
                });
        assertThat(read.statements())
                .filteredOn(statement -> statement.text().contains("SLEEP"))
                .hasSize(2)
                .allSatisfy(statement ->
                        assertThat(statement.seconds().getAsDouble()).isGreaterThanOrEqualTo(0.05));
        assertThat(read.statements()).extracting(LoggedStatement::command).contains(Command.QUIT);
    }

    @Test
    void readsTheFilesOfItsLogTables() throws SQLException {
        database.execute("SET GLOBAL log_output = 'TABLE'");
        database.execute("SET GLOBAL general_log = ON", "SET GLOBAL slow_query_log = ON");
        work(false);
        database.execute("SET GLOBAL general_log = OFF", "SET GLOBAL slow_query_log = OFF");

        ReadLog general = ReadLog.of(LogFiles.of(folder.resolve("mysql/general_log.CSV")), LogLimits.STANDARD);
        ReadLog slow = ReadLog.of(LogFiles.of(folder.resolve("mysql/slow_log.CSV")), LogLimits.STANDARD);

        assertThat(general.summary().format()).isEqualTo(LogFormat.GENERAL_TABLE);
        assertThat(general.summary().unreadable()).isZero();
        assertThat(ours(general)).extracting(LoggedStatement::text).contains(STATEMENT);
        assertThat(ours(general))
                .allSatisfy(statement -> assertThat(statement.account()).contains(database.user()));
        assertThat(slow.summary().format()).isEqualTo(LogFormat.SLOW_TABLE);
        assertThat(slow.summary().unreadable()).isZero();
        assertThat(slow.statements())
                .filteredOn(statement -> statement.text().equals(STATEMENT))
                .singleElement()
                .satisfies(statement -> {
                    assertThat(statement.database()).contains(database.name());
                    assertThat(statement.rowsExamined()).hasValue(1);
                });
    }

    /** What a client may do, in a connection of its own. */
    private void work(boolean openAgain) throws SQLException {
        String url = database.jdbcUrl() + "?useServerPrepStmts=true&cachePrepStmts=false";
        try (Connection connection = DriverManager.getConnection(url, database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM things");
            statement.execute("INSERT INTO things VALUES (1, 'a\\nb')");
            statement.execute(STATEMENT);
            if (openAgain) {
                statement.execute("FLUSH GENERAL LOGS");
            }
            try (PreparedStatement update = connection.prepareStatement("UPDATE things SET note = ? WHERE id = ?")) {
                update.setString(1, "x'y");
                update.setInt(2, 1);
                update.execute();
            }
            statement.execute("SELECT SLEEP(0.05)");
        }
    }

    /** The records of the connection that did the work. */
    private static List<LoggedStatement> ours(ReadLog read) {
        long connection = read.statements().stream()
                .filter(statement -> statement.text().equals(STATEMENT))
                .findFirst()
                .orElseThrow()
                .connection();
        return read.statements().stream()
                .filter(statement -> statement.connection() == connection)
                .toList();
    }

    private String variable(String name) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + name)) {
            row.next();
            return row.getString(1);
        }
    }
}
