package io.mysql2dynamodb.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SessionTest {

    @RegisterExtension
    static final MySqlExtension MYSQL = new MySqlExtension();

    private TestDatabase database;

    @BeforeEach
    void createDatabase() {
        database = MYSQL.createDatabase("CREATE TABLE t (id INT PRIMARY KEY, at TIMESTAMP NOT NULL, name VARCHAR(20))");
    }

    @AfterEach
    void restoreDefaults() {
        database.execute(
                "SET GLOBAL sql_mode = DEFAULT",
                "SET GLOBAL time_zone = DEFAULT",
                "SET GLOBAL div_precision_increment = DEFAULT");
    }

    @Test
    void readsTheSameWhateverTheServersDefaults() {
        database.execute("SET time_zone = '+00:00'; INSERT INTO t VALUES (1, '2026-01-31 10:15:30', 'a\\\\''b')");
        List<List<Object>> before = everything("a\\'b");
        database.execute(
                "SET GLOBAL sql_mode = 'ANSI_QUOTES,PIPES_AS_CONCAT,NO_BACKSLASH_ESCAPES,PAD_CHAR_TO_FULL_LENGTH,STRICT_ALL_TABLES'",
                "SET GLOBAL time_zone = '+05:30'",
                "SET GLOBAL div_precision_increment = 12");
        assertThat(everything("a\\'b")).isEqualTo(before).hasSize(1);
    }

    private List<List<Object>> everything(String name) {
        try (SourceSession session = Sessions.open(database)) {
            return Sessions.rows(
                    session,
                    SourceQuery.of("SELECT id, at, name, 1/3, \"text\", 1 || 0 FROM t WHERE name = ?", List.of(name)),
                    6);
        }
    }

    @Test
    void takesNoDateFromTheClock() {
        try (SourceSession session = Sessions.open(database)) {
            assertThat(Sessions.rows(
                            session,
                            SourceQuery.of("SELECT CAST(CAST(TIME '10:15:00' AS DATETIME) AS CHAR)", List.of()),
                            1))
                    .containsExactly(List.of("1970-01-02 10:15:00"));
        }
    }

    @Test
    void refusesToWrite() {
        try (SourceSession session = Sessions.open(database)) {
            assertThatThrownBy(() -> session.query(SourceQuery.of("DELETE FROM t", List.of())))
                    .isInstanceOf(SourceException.class);
            session.beginSnapshot();
            assertThatThrownBy(() -> session.query(SourceQuery.of("SELECT * FROM t FOR UPDATE", List.of())))
                    .isInstanceOf(SourceException.class);
        }
    }

    @Test
    void seesOneMomentUntilTheSnapshotEnds() {
        SourceQuery count = SourceQuery.of("SELECT COUNT(*) FROM t", List.of());
        try (SourceSession session = Sessions.open(database)) {
            session.beginSnapshot();
            database.execute("INSERT INTO t VALUES (1, NOW(), 'new')");
            assertThat(session.inSnapshot()).isTrue();
            assertThat(session.count(count)).isZero();
            session.endSnapshot();
            assertThat(session.inSnapshot()).isFalse();
            assertThat(session.count(count)).isOne();
        }
    }

    @Test
    void readsOnAfterACursorWasLeftInTheMiddle() {
        database.execute("INSERT INTO t VALUES (1, NOW(), 'a'), (2, NOW(), 'b'), (3, NOW(), 'c')");
        try (SourceSession session = Sessions.open(database)) {
            try (RowCursor row = session.query(SourceQuery.of("SELECT id FROM t ORDER BY id", List.of()))) {
                assertThat(row.next()).isTrue();
            }
            assertThat(session.count(SourceQuery.of("SELECT COUNT(*) FROM t", List.of())))
                    .isEqualTo(3);
        }
    }

    @Test
    void namesALostConnection() {
        SourceSession session = Sessions.open(database);
        long id = session.count(SourceQuery.of("SELECT CONNECTION_ID()", List.of()));
        database.execute("KILL " + id);
        assertThatThrownBy(() -> session.count(SourceQuery.of("SELECT COUNT(*) FROM t", List.of())))
                .isInstanceOf(SourceUnreachableException.class)
                .hasMessageContaining("lost");
        session.close();
    }

    @Test
    void namesAMissingColumn() {
        try (SourceSession session = Sessions.open(database)) {
            assertThatThrownBy(() -> session.query(SourceQuery.of("SELECT nosuch FROM t", List.of())))
                    .isInstanceOf(SourceQueryException.class)
                    .hasMessageContaining("nosuch")
                    .hasMessageContaining("contract");
        }
    }
}
