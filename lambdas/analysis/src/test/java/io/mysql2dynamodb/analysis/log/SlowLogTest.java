package io.mysql2dynamodb.analysis.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.analysis.log.LoggedStatement.Command;
import io.mysql2dynamodb.workload.Observation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlowLogTest {

    private static final String ABOUT = """
        # Time: 2025-07-31T18:11:10.500000Z
        # User@Host: shop[shop] @ app1 [10.0.0.7]  Id:    12
        # Query_time: 2.250000  Lock_time: 0.000012 Rows_sent: 3  Rows_examined: 4000
        """;

    @Test
    void readsRecordsOf57AndLater() {
        ReadLog read = ReadLog.of(ReadLog.BANNER + ABOUT + """
            use store;
            SET timestamp=1753985468;
            SELECT *
              FROM t;
            """ + ABOUT + """
            SET last_insert_id=3,insert_id=4,timestamp=1753985468;
            # a comment
            DELETE FROM t;
            """);

        assertThat(read.texts()).containsExactly("SELECT *\n  FROM t", "# a comment\nDELETE FROM t");
        LoggedStatement first = read.statements().get(0);
        assertThat(first.at()).contains(Instant.parse("2025-07-31T18:11:08.250Z"));
        assertThat(first.connection()).isEqualTo(12);
        assertThat(first.command()).isEqualTo(Command.QUERY);
        assertThat(first.account()).contains("shop");
        assertThat(first.host()).contains("app1");
        assertThat(first.database()).contains("store");
        assertThat(first.seconds()).hasValue(2.25);
        assertThat(first.rowsSent()).hasValue(3);
        assertThat(first.rowsExamined()).hasValue(4_000);
        assertThat(first.rowsAffected()).isEmpty();
        assertThat(read.statements().get(1).database()).contains("store");
        assertThat(read.summary().kind()).isEqualTo(Observation.Kind.SLOW_LOG);
        assertThat(read.summary().unreadable()).isZero();
        assertThat(read.summary().remarks()).isEmpty();
    }

    @Test
    void takesTheStartThatExtraFieldsTell() {
        ReadLog read = ReadLog.of("""
            # Time: 2025-07-31T18:11:10.500000Z
            # User@Host: shop[shop] @  [10.0.0.7]  Id:    12
            # Query_time: 2.250000  Lock_time: 0.000012 Rows_sent: 3  Rows_examined: 4000 Thread_id: 13 Errno: 0 \
            Killed: 0 Bytes_received: 20 Bytes_sent: 30 Count_hit_tmp_table_size: 0  \
            Start: 2025-07-31T18:11:08.000001Z End: 2025-07-31T18:11:10.250001Z
            SET timestamp=1753985468;
            SELECT 1;
            """);

        assertThat(read.statements().get(0).at()).contains(Instant.parse("2025-07-31T18:11:08.000001Z"));
        assertThat(read.statements().get(0).connection()).isEqualTo(13);
        assertThat(read.statements().get(0).host()).contains("10.0.0.7");
    }

    @Test
    void readsRecordsOf56ByTheirTimestamp() {
        ReadLog read = ReadLog.of("""
            # Time: 150731  9:11:10
            # User@Host: shop[shop] @ localhost []  Id:    12
            # Query_time: 2.000000  Lock_time: 0.000000 Rows_sent: 1  Rows_examined: 1
            SET timestamp=1438333870;
            SELECT 1;
            # User@Host: shop[shop] @ localhost []  Id:    13
            # Query_time: 1.000000  Lock_time: 0.000000 Rows_sent: 1  Rows_examined: 1
            SET timestamp=1438333870;
            SELECT 2;
            """);

        assertThat(read.texts()).containsExactly("SELECT 1", "SELECT 2");
        assertThat(read.statements())
                .extracting(LoggedStatement::at)
                .containsExactly(
                        Optional.of(Instant.ofEpochSecond(1_438_333_868)),
                        Optional.of(Instant.ofEpochSecond(1_438_333_869)));
        assertThat(read.summary().remarks()).isEmpty();
    }

    @Test
    void readsTheShortFormat() {
        ReadLog read = ReadLog.of(ReadLog.BANNER + """
            # Query_time: 2.000000  Lock_time: 0.000000 Rows_sent: 1  Rows_examined: 1
            SET timestamp=1438333870;
            SELECT 1
            # Query_time: 2.000000  Lock_time: 0.000000 Rows_sent: 1  Rows_examined: 1
            + 1;
            # Query_time: 2.000000  Lock_time: 0.000000 Rows_sent: 1  Rows_examined: 1
            SET timestamp=1438333871;
            SELECT 2;
            """);

        assertThat(read.texts()).hasSize(2).last().isEqualTo("SELECT 2");
        assertThat(read.statements().get(1).at()).contains(Instant.ofEpochSecond(1_438_333_871));
        assertThat(read.statements().get(1).account()).isEmpty();
    }

    @Test
    void readsTheFieldsOfPerconaServerAndMariaDb() {
        ReadLog read = ReadLog.of("""
            # Time: 2025-07-31T18:11:10.500000Z
            # User@Host: shop[shop] @ localhost []  Id:    12
            # Schema: my shop  Last_errno: 0  Killed: 0
            # Query_time: 0.500000  Lock_time: 0.000000  Rows_sent: 1  Rows_examined: 2  Rows_affected: 3
            # Bytes_sent: 10  Tmp_tables: 0
            SET timestamp=1753985468;
            SELECT 1;
            # Time: 2025-07-31T18:11:10.500000Z
            # User@Host: shop[shop] @ localhost []
            # Thread_id: 14  Schema: shop  QC_hit: No
            # Query_time: 0.500000  Lock_time: 0.000000  Rows_sent: 1  Rows_examined: 2
            # Rows_affected: 4  Bytes_sent: 56
            #
            # explain: id   select_type     table
            SET timestamp=1753985468;
            SELECT 2;
            """);

        assertThat(read.texts()).containsExactly("SELECT 1", "SELECT 2");
        assertThat(read.statements())
                .extracting(statement -> statement.connection() + " "
                        + statement.database().orElse("-") + " "
                        + statement.rowsAffected().getAsLong())
                .containsExactly("12 my shop 3", "14 shop 4");
    }

    @Test
    void namesAdministratorCommands() {
        ReadLog read = ReadLog.of(ABOUT + "SET timestamp=1753985468;\n# administrator command: Prepare;\n" + ABOUT
                + "# administrator command: Quit;\n" + ABOUT + "SET timestamp=1;\n# administrator command: Ping;\n"
                + ABOUT + "SET timestamp=1;\n# administrator command: Close stmt;\n");

        assertThat(read.statements())
                .extracting(LoggedStatement::command)
                .containsExactly(Command.PREPARE, Command.QUIT, Command.OTHER, Command.CLOSE_STATEMENT);
        assertThat(read.texts()).containsOnly("");
    }

    @Test
    void keepsCommentsAndSemicolonsOfAStatement() {
        String body = "CREATE PROCEDURE p() BEGIN\n# Time: soon\n# User@Host: nobody\n SELECT 1;\n SELECT 2;\nEND";
        ReadLog read = ReadLog.of(ABOUT + "SET timestamp=1753985468;\n" + body + ";\n" + ABOUT
                + "SET timestamp=1753985468;\nuse shop;\n");

        assertThat(read.texts()).containsExactly(body, "use shop");
    }

    @Test
    void doesNotUseWhatBreaksOff() {
        ReadLog read = ReadLog.of("WHERE x = 1;\n" + ABOUT + "SET timestamp=1753985468;\nSELECT 1 FR\n" + ABOUT + ABOUT
                + "SET timestamp=1753985468;\n" + ABOUT + "SET timestamp=1753985468;\nSELECT 2;\n" + ABOUT
                + "SET timestamp=1753985468;\nDELETE\n" + ReadLog.BANNER + ABOUT
                + "SET timestamp=1753985468;\nSELECT 3;\n" + ABOUT + "SET timestamp=1753985468;\nDELETE FROM x");

        assertThat(read.texts()).containsExactly("SELECT 2", "SELECT 3");
        assertThat(read.summary().unreadable()).isEqualTo(6);
        assertThat(read.summary().remarks())
                .containsExactly(
                        "it begins in the middle of a record, which is not used",
                        "it ends in the middle of a record, which is not used",
                        "records that break off in the middle, not used: 4");
    }

    @Test
    void forgetsTheDatabaseWhenTheLogIsOpenedAgain() {
        ReadLog read = ReadLog.of(ABOUT + "use shop;\nSET timestamp=1753985468;\nSELECT 1;\n" + ReadLog.BANNER + ABOUT
                + "SET timestamp=1753985468;\nSELECT 2;\n");

        assertThat(read.texts()).containsExactly("SELECT 1", "SELECT 2");
        assertThat(read.statements())
                .extracting(LoggedStatement::database)
                .containsExactly(Optional.of("shop"), Optional.empty());
    }

    @Test
    void readsWindowsLines() {
        ReadLog read = ReadLog.of((ReadLog.BANNER + ABOUT + "use shop;\nSET timestamp=1753985468;\nSELECT\n1;\n" + ABOUT
                        + "SET timestamp=1753985468;\nSELECT 2;\n")
                .replace("\n", "\r\n"));

        assertThat(read.texts()).containsExactly("SELECT\n1", "SELECT 2");
        assertThat(read.statements().get(1).database()).contains("shop");
        assertThat(read.summary().unreadable()).isZero();
    }

    @Test
    void tellsWhoSentAStatement() {
        assertThat(List.of(
                        "root[root] @ localhost []",
                        "owner[app] @ app1 [10.0.0.7]",
                        "[app] @  [10.0.0.7]",
                        "rdsadmin[rdsadmin] @ localhost [127.0.0.1]",
                        "a[b[a[b] @ h []",
                        "event_scheduler[event_scheduler] @ localhost []",
                        "nonsense"))
                .extracting(UserHost::session)
                .containsExactly(
                        Session.of("root", "localhost", ""),
                        Session.of("app", "app1", ""),
                        Session.of("app", "10.0.0.7", ""),
                        Session.of("rdsadmin", "localhost", ""),
                        Session.of("a[b", "h", ""),
                        Session.of("event_scheduler", "localhost", ""),
                        Session.UNKNOWN);
    }
}
