package io.mysql2dynamodb.analysis.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.analysis.log.LoggedStatement.Command;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LogTableTest {

    private static final String HEADER = "event_time\tuser_host\tthread_id\tserver_id\tcommand_type\targument\n";

    @Test
    void readsWhatTheClientPrintsInBatches() {
        ReadLog read = ReadLog.of(HEADER
                + "2025-07-31 18:11:07.814734\t[shop] @ app1 [10.0.0.7]\t27\t1\tConnect\tshop@app1 on store using"
                + " SSL/TLS\n"
                + "2025-07-31 18:11:07.900000\tshop[shop] @ app1 [10.0.0.7]\t27\t1\tQuery\tSELECT '\\t\\\\n"
                + "\\0'\\n"
                + " FROM t\n"
                + "2025-07-31 18:11:08.000000\tshop[shop] @ app1 [10.0.0.7]\t27\t1\tQuit\t\n");

        assertThat(read.texts()).containsExactly("shop@app1 on store using SSL/TLS", "SELECT '\t\\n\0'\n FROM t", "");
        LoggedStatement query = read.statements().get(1);
        assertThat(query.at()).contains(Instant.parse("2025-07-31T18:11:07.900Z"));
        assertThat(query.connection()).isEqualTo(27);
        assertThat(query.account()).contains("shop");
        assertThat(query.host()).contains("app1");
        assertThat(query.database()).contains("store");
        assertThat(read.beginnings().get(0)).endsWith("GENERAL_TABLE");
        assertThat(read.summary().remarks())
                .containsExactly("records whose time tells no time zone, read as times of Z: 3");
    }

    @Test
    void findsColumnsByTheirNames() {
        ReadLog read = ReadLog.of("argument\tCOMMAND_TYPE\tevent_time\nSELECT 1\tQuery\t2025-07-31 18:11:07\n");

        assertThat(read.texts()).containsExactly("SELECT 1");
        assertThat(read.statements().get(0).at()).contains(Instant.parse("2025-07-31T18:11:07Z"));
        assertThat(read.statements().get(0).connection()).isZero();
    }

    @Test
    void readsTheFilesOfTheCsvEngine() {
        ReadLog read = ReadLog.of("""
            "2025-07-31 18:11:07.814734","shop[shop] @ app1 [10.0.0.7]",27,1,"Query","SELECT \\"a\\",\\n'\\\\\\\\n', 1"
            "2025-07-31 18:11:07.814734","shop[shop] @ app1 [10.0.0.7]",27,1,"Execute","SELECT 2"
            """);

        assertThat(read.texts()).containsExactly("SELECT \"a\",\n'\\\\n', 1", "SELECT 2");
        assertThat(read.beginnings().get(0)).endsWith("GENERAL_TABLE");
    }

    @Test
    void readsTheCsvOfOtherTools() {
        ReadLog read = ReadLog.of("""
            event_time,user_host,thread_id,server_id,command_type,argument
            2025-07-31 18:11:07,shop[shop] @ a [],27,1,Query,"SELECT ""a"",
              'it\\'s'
            FROM t"
            2025-07-31 18:11:07,shop[shop] @ a [],27,1,Query,SELECT 2
            """);

        assertThat(read.texts()).containsExactly("SELECT \"a\",\n  'it\\'s'\nFROM t", "SELECT 2");
    }

    @Test
    void readsWhatIntoOutfileWrites() {
        ReadLog read = ReadLog.of("""
            2025-07-31 18:11:07.814734\tshop[shop] @ a []\t27\t1\tQuery\tSELECT '\\\t\\\\'\\
             FROM t
            2025-07-31 18:11:07.814734\tshop[shop] @ a []\t27\t1\tQuery\tSELECT 2
            """);

        assertThat(read.texts()).containsExactly("SELECT '\t\\'\n FROM t", "SELECT 2");
    }

    @Test
    void readsTheSlowLogsTable() {
        ReadLog read = ReadLog.of("""
            "2025-07-31 18:11:10.500000","shop[shop] @ app1 [10.0.0.7]","00:00:02.250000","00:00:00.000012",3,4000,"store",0,0,1,"SELECT 1",12
            "2025-07-31 18:11:10.500000","shop[shop] @ app1 [10.0.0.7]","00:00:00.000001","00:00:00.000000",0,0,"store",0,0,1,"Quit",12
            """);

        LoggedStatement first = read.statements().get(0);
        assertThat(first.text()).isEqualTo("SELECT 1");
        assertThat(first.at()).contains(Instant.parse("2025-07-31T18:11:08.250Z"));
        assertThat(first.seconds()).hasValue(2.25);
        assertThat(first.rowsSent()).hasValue(3);
        assertThat(first.rowsExamined()).hasValue(4_000);
        assertThat(first.database()).contains("store");
        assertThat(first.connection()).isEqualTo(12);
        assertThat(read.statements().get(1).command()).isEqualTo(Command.QUIT);
        assertThat(read.beginnings().get(0)).endsWith("SLOW_TABLE");
    }

    @Test
    void readsStatementsThatTheClientShowsInHexadecimal() {
        ReadLog read = ReadLog.of(HEADER + "2025-07-31 18:11:07\tshop[shop] @ a []\t27\t1\tQuery\t0x53454C4543542031\n"
                + "2025-07-31 18:11:07\tshop[shop] @ a []\t27\t1\tQuery\t0x5\n");

        assertThat(read.texts()).containsExactly("SELECT 1", "0x5");
    }

    @Test
    void countsRowsThatAreNone() {
        String good = "\"2025-07-31 18:11:07.814734\",\"a[a] @ b []\",27,1,\"Query\",\"SELECT 1\"\n";
        ReadLog read =
                ReadLog.of(good + "\"2025-07-31 18:11:07.814734\",\"a[a] @ b []\",27,1,\"Query\",\"SELECT\n" + good
                        + "\0\1\2garbage\n" + good.replace("SELECT", "\\q") + good.replace("07-31", "07-32") + good
                        + "\"2025-07-31 18:11:07.814734\",\"a[a] @ b []\",27,1,\"Query\",\"SELE");

        assertThat(read.texts()).containsExactly("SELECT 1", "SELECT 1", "SELECT 1");
        assertThat(read.summary().unreadable()).isEqualTo(5);
    }

    @Test
    void countsRowsThatAreTooLong() {
        String row = "2025-07-31 18:11:07\tshop[shop] @ a []\t27\t1\tQuery\tSELECT ";
        ReadLog read = ReadLog.of(
                (HEADER + row + "1\n" + row + "x".repeat(11_000) + "\n" + row + "2\n" + row + "x".repeat(1 << 20) + "\n"
                                + row + "3\n")
                        .getBytes(StandardCharsets.UTF_8),
                new LogLimits(10_000, 1, 1, 500, 0));

        assertThat(read.texts()).containsExactly("SELECT 1", "SELECT 2", "SELECT 3");
        assertThat(read.summary().unreadable()).isEqualTo(2);
    }

    @Test
    void usesNoRowThatMayBeTheBeginningOfOne() {
        String row = "2025-07-31 18:11:07\tshop[shop] @ a []\t27\t1\tQuery\t";
        ReadLog read =
                ReadLog.of(HEADER + row + "SELECT 1\n" + row + "DELETE FROM t\nWHERE id = 1\n" + row + "SELECT 2\n");

        assertThat(read.texts()).containsExactly("SELECT 1", "SELECT 2");
        assertThat(read.summary().unreadable()).isEqualTo(2);
    }

    @Test
    void readsWindowsLines() {
        ReadLog read = ReadLog.of((HEADER + "2025-07-31 18:11:07\ta[a] @ b []\t27\t1\tQuery\tSELECT\\r\\n1\n"
                        + "2025-07-31 18:11:07\ta[a] @ b []\t27\t1\tQuery\tSELECT 2\n")
                .replace("\n", "\r\n"));

        assertThat(read.texts()).containsExactly("SELECT\r\n1", "SELECT 2");
    }
}
