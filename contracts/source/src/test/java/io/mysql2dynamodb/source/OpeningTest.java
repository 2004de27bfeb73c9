package io.mysql2dynamodb.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each cause for which a source cannot be opened or read has its own exception, with place and remedy and no password. */
class OpeningTest {

    private static final String SECRET = "s3cret-that-must-not-show";

    @RegisterExtension
    static final MySqlExtension MYSQL = new MySqlExtension();

    private static TestDatabase database;

    @BeforeAll
    static void createUsers() {
        database = MYSQL.createDatabase(
                "CREATE TABLE seen (id INT PRIMARY KEY)", "CREATE TABLE hidden (id INT PRIMARY KEY)");
        database.execute(
                "CREATE USER 'reader'@'%' IDENTIFIED BY '" + SECRET + "'",
                "GRANT SELECT ON " + database.name() + ".seen TO 'reader'@'%'",
                "CREATE USER 'stranger'@'%' IDENTIFIED BY '" + SECRET + "'");
    }

    @AfterAll
    static void dropUsers() {
        database.execute("DROP USER 'reader'@'%', 'stranger'@'%'");
    }

    @Test
    void namesAnUnreachableServer() throws IOException {
        int closedPort;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closedPort = socket.getLocalPort();
        }
        assertFailure(
                new SourceAddress("jdbc:mysql://127.0.0.1:" + closedPort + "/shop", "reader"),
                SourceUnreachableException.class,
                "127.0.0.1:" + closedPort,
                "Check host, port");
    }

    @Test
    void namesAnUnknownHost() {
        assertFailure(
                new SourceAddress("jdbc:mysql://no-such-host.invalid:3306/shop", "reader"),
                SourceUnreachableException.class,
                "no-such-host.invalid");
    }

    @Test
    void namesAWrongPassword() {
        Password wrong = Password.of("wrong-and-not-to-be-shown".toCharArray());
        assertThatThrownBy(() ->
                        new JdbcSourceDatabase(new SourceAddress(database.jdbcUrl(), "reader"), () -> wrong).open())
                .isInstanceOf(SourceAuthenticationException.class)
                .hasMessageContaining("'reader'")
                .hasMessageContaining("MYSQL_PASSWORD")
                .satisfies(failure -> assertThat(printed(failure)).doesNotContain("wrong-and-not-to-be-shown"));
    }

    @Test
    void namesAnUnknownDatabase() {
        Password password = Password.of(database.password().toCharArray());
        String url = database.jdbcUrl().replace(database.name(), "no_such_database");
        assertThatThrownBy(() -> new JdbcSourceDatabase(new SourceAddress(url, database.user()), () -> password).open())
                .isInstanceOf(SourceDatabaseMissingException.class)
                .hasMessageContaining("no_such_database");
    }

    @Test
    void namesAMissingPrivilegeOnTheDatabase() {
        assertFailure(
                new SourceAddress(database.jdbcUrl(), "stranger"), SourcePrivilegeException.class, "GRANT SELECT ON");
    }

    @Test
    void namesAMissingPrivilegeOnATable() {
        try (SourceSession session = Sessions.open(database, "reader", SECRET)) {
            assertThat(session.count(SourceQuery.of("SELECT COUNT(*) FROM seen", List.of())))
                    .isZero();
            assertThatThrownBy(() -> session.count(SourceQuery.of("SELECT COUNT(*) FROM hidden", List.of())))
                    .isInstanceOf(SourcePrivilegeException.class)
                    .hasMessageContaining("hidden");
        }
    }

    private static void assertFailure(
            SourceAddress address, Class<? extends SourceException> failure, String... inMessage) {
        Password password = Password.of(SECRET.toCharArray());
        JdbcSourceDatabase source = new JdbcSourceDatabase(address, () -> password);
        assertThatThrownBy(source::open)
                .isInstanceOf(failure)
                .hasMessageContainingAll(inMessage)
                .satisfies(thrown -> assertThat(printed(thrown)).doesNotContain(SECRET));
        assertThat(source + " " + password + " " + address).doesNotContain(SECRET);
    }

    private static String printed(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
