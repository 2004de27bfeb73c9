package io.mysql2dynamodb.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LoadTest {

    @RegisterExtension
    static final MySqlExtension MYSQL = new MySqlExtension();

    @Test
    void countsThreadsAndConnections() {
        try (SourceSession session = Sessions.open(MYSQL.createDatabase())) {
            SourceLoad load = session.load();

            assertThat(load.runningThreads()).isPositive();
            assertThat(load.connectedThreads()).isPositive().isLessThanOrEqualTo(load.mostConnections());
            assertThat(load.mostUserConnections()).isZero();
            assertThat(load.replicaLagSeconds()).isEmpty();
            assertThat(load.unknown()).isEmpty();
        }
    }

    @Test
    void namesWhatTheUserMayNotSee() {
        TestDatabase database = MYSQL.createDatabase();
        database.execute(
                "CREATE USER 'poor'@'%' IDENTIFIED BY 'pw' WITH MAX_USER_CONNECTIONS 5",
                "GRANT SELECT ON " + database.name() + ".* TO 'poor'@'%'");
        SourceDatabase source = new JdbcSourceDatabase(
                new SourceAddress(database.jdbcUrl(), "poor"), () -> Password.of("pw".toCharArray()));
        try (SourceSession session = source.open()) {
            SourceLoad load = session.load();

            assertThat(load.runningThreads()).isPositive();
            assertThat(load.mostUserConnections()).isEqualTo(5);
            assertThat(load.unknown()).singleElement().asString().contains("REPLICATION CLIENT");
        } finally {
            database.execute("DROP USER 'poor'@'%'");
        }
    }
}
