package io.mysql2dynamodb.analysis.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.analysis.log.LoggedStatement.Command;
import io.mysql2dynamodb.workload.Observation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneralLogTest {

    private static final String TIME = "2025-07-31T18:11:07.814734Z\t";

    @Test
    void readsRecordsOfSeveralLines() {
        ReadLog read = ReadLog.of(ReadLog.BANNER + TIME + "   27 Query\tSELECT 1\n"
                + TIME + "   27 Prepare\tSELECT a\n  FROM t\n\n WHERE id = ?\n"
                + TIME + "12345678 Execute\tSELECT 2\n");

        assertThat(read.texts()).containsExactly("SELECT 1", "SELECT a\n  FROM t\n\n WHERE id = ?", "SELECT 2");
        assertThat(read.statements())
                .extracting(LoggedStatement::command)
                .containsExactly(Command.QUERY, Command.PREPARE, Command.EXECUTE);
        assertThat(read.statements().get(2).connection()).isEqualTo(12_345_678);
        LogSummary summary = read.summary();
        assertThat(summary.kind()).isEqualTo(Observation.Kind.GENERAL_LOG);
        assertThat(summary.first()).contains(Instant.parse("2025-07-31T18:11:07.814734Z"));
        assertThat(summary.records()).isEqualTo(3);
        assertThat(summary.unreadable()).isZero();
        assertThat(summary.remarks()).isEmpty();
        assertThat(read.beginnings()).containsExactly("test.log GENERAL_FILE", "test.log ended");
    }

    @Test
    void readsTimesOfTheServersZone() {
        ReadLog read = ReadLog.of("""
            2025-07-31T20:11:07.814734+02:00\t   27 Query\tSELECT 1
            2025-07-31T12:41:07.814734-05:30\t   27 Query\tSELECT 1
            """);

        assertThat(read.statements())
                .extracting(LoggedStatement::at)
                .containsOnly(Optional.of(Instant.parse("2025-07-31T18:11:07.814734Z")));
    }

    @Test
    void takesTheEarliestAndTheLatestTimeWhateverTheirOrder() {
        ReadLog read = ReadLog.of("""
            2025-07-31T20:11:07.000000Z\t   27 Query\tSELECT 1
            2025-07-31T20:11:06.000000Z\t   28 Query\tSELECT 1
            2025-07-31T20:11:06.500000Z\t   27 Query\tSELECT 1
            """);

        assertThat(read.summary().first()).contains(Instant.parse("2025-07-31T20:11:06Z"));
        assertThat(read.summary().last()).contains(Instant.parse("2025-07-31T20:11:07Z"));
    }

    @Test
    void readsTheLayoutUpTo56InTheGivenZone() {
        String log = ReadLog.BANNER + "150731 18:11:07\t   27 Connect\tshop@localhost on shop\n"
                + "\t\t   27 Query\tSELECT 1\n150731  9:11:08\t   28 Query\tSELECT 2\n";
        ReadLog read = ReadLog.of(log);
        ReadLog berlin = new ReadLog();
        new LogReader(ZoneId.of("Europe/Berlin"), LogLimits.STANDARD)
                .read(
                        new LogInput("x", () -> new java.io.ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8))),
                        berlin);

        assertThat(read.texts()).containsExactly("shop@localhost on shop", "SELECT 1", "SELECT 2");
        assertThat(read.statements())
                .extracting(statement -> statement.at().orElseThrow().toString())
                .containsExactly("2015-07-31T18:11:07Z", "2015-07-31T18:11:07Z", "2015-07-31T09:11:08Z");
        assertThat(read.summary().remarks())
                .containsExactly("records whose time tells no time zone, read as times of Z: 3");
        assertThat(berlin.statements().get(2).at()).contains(Instant.parse("2015-07-31T07:11:08Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sleep",
                "Quit",
                "Init DB",
                "Query",
                "Field List",
                "Create DB",
                "Drop DB",
                "Refresh",
                "Shutdown",
                "Statistics",
                "Processlist",
                "Connect",
                "Kill",
                "Debug",
                "Ping",
                "Time",
                "Delayed insert",
                "Change user",
                "Binlog Dump",
                "Table Dump",
                "Connect Out",
                "Register Slave",
                "Register Replica",
                "Prepare",
                "Execute",
                "Long Data",
                "Close stmt",
                "Reset stmt",
                "Set option",
                "Fetch",
                "Daemon",
                "Binlog Dump GTID",
                "Reset Connection",
                "clone",
                "Subscribe Group Replication Stream",
                "Error"
            })
    void knowsTheCommand(String word) {
        ReadLog read = ReadLog.of(TIME + "   27 Query\tSELECT 1\n" + TIME + "   27 " + word + "\t\n");

        assertThat(read.texts()).containsExactly("SELECT 1", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-07-31T18:11:07.814734Z    27 Query\tx",
                "2025-07-31T18:11:07.814Z\t   27 Query\tx",
                "2025-07-31T24:11:07.814734Z\t   27 Query\tx",
                "2025-02-29T18:11:07.814734Z\t   27 Query\tx",
                "2025-07-31T18:11:07.814734\t   27 Query\tx",
                "2025-07-31T18:11:07.814734Z\t27 Query\tx",
                "2025-07-31T18:11:07.814734Z\t   27 query\tx",
                "2025-07-31T18:11:07.814734Z\t   27 Query x",
                "2025-07-31T18:11:07.814734Z\t   27 Guess\tx",
                "2025-07-31T18:11:07.814734Z\t00027 Query\tx",
                "2025-07-31T18:11:07.814734Z\t     \tx",
                "2025-07-31T18:11:07.814734Z",
                "\t\t   27 Query\tx",
                " 2025-07-31T18:11:07.814734Z\t   27 Query\tx"
            })
    void takesALineThatIsNoExactHeadForPartOfTheStatement(String line) {
        ReadLog read = ReadLog.of(TIME + "   27 Query\tSELECT '\n" + line + "\n'\n");

        assertThat(read.texts()).containsExactly("SELECT '\n" + line + "\n'");
    }

    @Test
    void tellsAccountHostAndDatabaseOfEachConnection() {
        ReadLog read = ReadLog.of(TIME + "    8 Query\tSELECT 1\n"
                + TIME + "    9 Connect\tshop@app.example on store using SSL/TLS\n"
                + TIME + "    9 Query\tSELECT 2\n"
                + TIME + "    9 Init DB\tother\n"
                + TIME + "    9 Query\tSELECT 3\n"
                + TIME + "    9 Query\tuse `th``ird`;\n"
                + TIME + "    9 Execute\tSELECT 4\n"
                + TIME + "    9 Change user\tadmin@app.example on  using SSL/TLS\n"
                + TIME + "    9 Reset Connection\t\n"
                + TIME + "    9 Quit\t\n"
                + TIME + "    9 Query\tSELECT 5\n");

        assertThat(read.statements())
                .extracting(statement -> statement.account().orElse("-")
                        + "@" + statement.host().orElse("-") + "/"
                        + statement.database().orElse("-"))
                .containsExactly(
                        "-@-/-",
                        "shop@app.example/store",
                        "shop@app.example/store",
                        "shop@app.example/other",
                        "shop@app.example/other",
                        "shop@app.example/other",
                        "shop@app.example/th`ird",
                        "admin@app.example/-",
                        "admin@app.example/-",
                        "admin@app.example/-",
                        "-@-/-");
    }

    @Test
    void forgetsConnectionsOfAServerThatStartedAgain() {
        ReadLog read = ReadLog.of(ReadLog.BANNER
                + TIME + "    9 Connect\tshop@a on s using Socket\n"
                + TIME + "   10 Connect\tshop@a on s using Socket\n"
                + TIME + "   10 Query\tSELECT\n 1\n"
                + ReadLog.BANNER
                + TIME + "    8 Connect\tother@a on s using Socket\n"
                + TIME + "   10 Query\tSELECT 2\n");

        assertThat(read.texts().get(2)).isEqualTo("SELECT\n 1");
        assertThat(read.statements().get(4).account()).isEmpty();
        assertThat(read.summary().remarks())
                .containsExactly("times that the server opened the log, at its start or later: 2");
        assertThat(read.summary().unreadable()).isZero();
    }

    @Test
    void remembersConnectionsOfAServerThatOnlyOpenedItsLogAgain() {
        ReadLog read = ReadLog.of(TIME + "    9 Connect\tshop@a on s using Socket\n" + ReadLog.BANNER + TIME
                + "   10 Connect\tshop@a on s using Socket\n" + TIME + "    9 Query\tSELECT 2\n");

        assertThat(read.statements().get(2).account()).contains("shop");
    }

    @Test
    void forgetsTheConnectionsThatWereSilentForLongest() {
        ReadLog read = ReadLog.of(
                (TIME + "    1 Connect\ta@h on s using Socket\n"
                                + TIME + "    2 Connect\tb@h on s using Socket\n"
                                + TIME + "    1 Query\tSELECT 1\n"
                                + TIME + "    3 Connect\tc@h on s using Socket\n"
                                + TIME + "    1 Query\tSELECT 1\n"
                                + TIME + "    2 Query\tSELECT 1\n")
                        .getBytes(StandardCharsets.UTF_8),
                new LogLimits(1_000, 2, 1, 500, 0));

        assertThat(read.statements().get(4).account()).contains("a");
        assertThat(read.statements().get(5).account()).isEmpty();
        assertThat(read.summary().remarks()).singleElement().asString().contains("no longer remembered");
    }

    @Test
    void doesNotUseARecordThatRotationCut() {
        ReadLog read = ReadLog.of(TIME + "   27 Query\tSELECT 1\n" + TIME + "   27 Query\tDELETE FROM t WHE");

        assertThat(read.texts()).containsExactly("SELECT 1");
        assertThat(read.summary().unreadable()).isOne();
        assertThat(read.summary().remarks()).containsExactly("it ends in the middle of a record, which is not used");
    }

    @Test
    void doesNotUseTheRestOfARecordThatRotationCut() {
        ReadLog read = ReadLog.of("FROM t\nWHERE a = 1\n" + TIME + "   27 Query\tSELECT 1\n");

        assertThat(read.texts()).containsExactly("SELECT 1");
        assertThat(read.summary().unreadable()).isOne();
        assertThat(read.summary().remarks()).containsExactly("it begins in the middle of a record, which is not used");
    }

    @Test
    void doesNotUseARecordThatACrashCut() {
        ReadLog read = ReadLog.of(TIME + "   27 Query\tSELECT 1\n"
                + TIME + "   27 Query\tDELETE FROM t WHE" + ReadLog.BANNER
                + TIME + "   27 Query\tDELETE FROM\n t WHE\0\0\0" + ReadLog.BANNER
                + TIME + "   27 Query\tSELECT 2\n\0\0\0\0" + ReadLog.BANNER
                + "\0\0\0" + TIME + "   27 Query\tSELECT 3\n");

        assertThat(read.texts()).containsExactly("SELECT 1", "SELECT 2", "SELECT 3");
        assertThat(read.summary().unreadable()).isEqualTo(2);
        assertThat(read.summary().remarks()).contains("records that break off in the middle, not used: 2");
    }

    @Test
    void countsWhatStandsBetweenRecords() {
        ReadLog read = ReadLog.of(ReadLog.BANNER + TIME + "   27 Query\tSELECT 1\n" + ReadLog.BANNER
                + "garbage\nand more\n" + TIME + "   27 Query\tSELECT 2\n");

        assertThat(read.texts()).containsExactly("SELECT 1", "SELECT 2");
        assertThat(read.summary().unreadable()).isOne();
    }

    @Test
    void readsWindowsLines() {
        ReadLog read = ReadLog.of((ReadLog.BANNER + TIME + "   27 Query\tSELECT\n 1\n" + TIME + "   27 Quit\t\n")
                .replace("\n", "\r\n")
                .replace("Tcp port: 3306  Unix socket: /tmp/mysql.sock", "TCP Port: 3306, Named Pipe: MySQL"));

        assertThat(read.texts()).containsExactly("SELECT\n 1", "");
    }

    @Test
    void keepsCarriageReturnsThatAreTheStatements() {
        ReadLog read = ReadLog.of(ReadLog.BANNER + TIME + "   27 Query\tSELECT\r\n 1\r\n");

        assertThat(read.texts()).containsExactly("SELECT\r\n 1\r");
    }

    @Test
    void replacesAndCountsWhatIsNotUtf8() {
        byte[] log = (TIME + "   27 Query\tINSERT 'X'\n" + TIME + "   27 Query\tSELECT '\uFFFD ü 🙂'\n")
                .getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < log.length; at++) {
            if (log[at] == 'X') {
                log[at] = (byte) 0xE9;
            }
        }
        ReadLog read = ReadLog.of(log);

        assertThat(read.texts()).containsExactly("INSERT '\uFFFD'", "SELECT '\uFFFD ü 🙂'");
        assertThat(read.summary().unreadable()).isZero();
        assertThat(read.summary().remarks())
                .containsExactly("records with bytes that are not UTF-8, each such byte read as U+FFFD: 1");
    }

    @Test
    void survivesBinaryGarbage() {
        byte[] garbage = new byte[100_000];
        new java.util.Random(1).nextBytes(garbage);
        byte[] before = (TIME + "   27 Query\tSELECT 1\n").getBytes(StandardCharsets.UTF_8);
        byte[] after = ("\n" + TIME + "   27 Query\tSELECT 2\n").getBytes(StandardCharsets.UTF_8);
        byte[] log = new byte[before.length + garbage.length + after.length];
        System.arraycopy(before, 0, log, 0, before.length);
        System.arraycopy(garbage, 0, log, before.length, garbage.length);
        System.arraycopy(after, 0, log, before.length + garbage.length, after.length);

        ReadLog read = ReadLog.of(log);

        assertThat(read.texts()).hasSize(2).last().isEqualTo("SELECT 2");
        assertThat(read.texts().get(0)).startsWith("SELECT 1\n");
        assertThat(read.summary().remarks()).singleElement().asString().contains("not UTF-8");
    }

    @Test
    void keepsALongStatementAndCountsOneThatIsTooLong() {
        String megabyte = "x".repeat(1 << 20);
        String lines = "x\n".repeat(5 << 20);
        ReadLog read = ReadLog.of(TIME + "   27 Query\tSELECT '" + megabyte + "'\n"
                + TIME + "   27 Query\tSELECT '" + megabyte.repeat(17) + "'\n"
                + TIME + "   27 Query\tSELECT 1\n"
                + TIME + "   27 Query\tSELECT '" + megabyte.repeat(40) + "'\n"
                + TIME + "   27 Query\tSELECT 2\n"
                + TIME + "   27 Query\tSELECT '" + lines + lines + lines + lines + "'\n"
                + TIME + "   27 Query\tSELECT 3\n");

        assertThat(read.texts()).extracting(String::length).containsExactly(megabyte.length() + 9, 8, 8, 8);
        assertThat(read.summary().unreadable()).isEqualTo(3);
        assertThat(read.summary().remarks()).containsExactly("records that are longer than the limit, not used: 3");
    }

    @Test
    void readsALogThatBeginsInAStatementOfHundredsOfKilobytes() {
        ReadLog read = ReadLog.of("x\n".repeat(300_000) + TIME + "   27 Query\tSELECT 1\n");

        assertThat(read.texts()).containsExactly("SELECT 1");
    }

    @Test
    void readsALogWithAByteOrderMark() {
        assertThat(ReadLog.of("\uFEFF" + TIME + "   27 Query\tSELECT 1\n").texts())
                .containsExactly("SELECT 1");
    }

    @Test
    void tellsWhoConnectsAndToWhat() {
        assertThat(List.of(
                        "root@localhost on  using SSL/TLS",
                        "root@localhost on",
                        "a@b@10.0.0.1 on my db using TCP/IP",
                        "app@::1 as owner on shop using Socket",
                        "@localhost on shop",
                        "Access denied for user 'x'@'y' (using password: YES)"))
                .extracting(ConnectText::session)
                .containsExactly(
                        Optional.of(Session.of("root", "localhost", "")),
                        Optional.of(Session.of("root", "localhost", "")),
                        Optional.of(Session.of("a@b", "10.0.0.1", "my db")),
                        Optional.of(Session.of("app", "::1", "shop")),
                        Optional.of(Session.of("", "localhost", "shop")),
                        Optional.empty());
    }
}
