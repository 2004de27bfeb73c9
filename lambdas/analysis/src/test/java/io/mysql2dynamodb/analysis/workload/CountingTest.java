package io.mysql2dynamodb.analysis.workload;

import static io.mysql2dynamodb.analysis.workload.Watched.coAccess;
import static io.mysql2dynamodb.analysis.workload.Watched.executions;
import static io.mysql2dynamodb.analysis.workload.Watched.pattern;
import static io.mysql2dynamodb.analysis.workload.Watched.query;
import static io.mysql2dynamodb.analysis.workload.Watched.record;
import static io.mysql2dynamodb.analysis.workload.Watched.setAside;
import static io.mysql2dynamodb.analysis.workload.Watched.slow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mysql2dynamodb.analysis.log.LogFormat;
import io.mysql2dynamodb.analysis.log.LoggedStatement;
import io.mysql2dynamodb.analysis.log.LoggedStatement.Command;
import io.mysql2dynamodb.catalog.Gap;
import io.mysql2dynamodb.contract.AccessPattern.RateSource;
import io.mysql2dynamodb.workload.CoAccess;
import io.mysql2dynamodb.workload.Observation;
import io.mysql2dynamodb.workload.SetAside;
import io.mysql2dynamodb.workload.SetAside.Reason;
import io.mysql2dynamodb.workload.SourcePattern;
import io.mysql2dynamodb.workload.Workload;
import io.mysql2dynamodb.workload.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class CountingTest {

    @Test
    void countsWhatRanAndNotWhatWasPrepared() {
        Workload workload = new Watched()
                .generalLog(
                        record(0, 1, Command.CONNECT, "app@10.0.0.1 on shop"),
                        record(1, 1, Command.PREPARE, "SELECT a"),
                        record(2, 1, Command.EXECUTE, "SELECT a"),
                        record(3, 1, Command.EXECUTE, "SELECT a"),
                        record(4, 1, Command.CLOSE_STATEMENT, ""),
                        query(5, 1, "EXECUTE st"),
                        record(5, 1, Command.EXECUTE, "SELECT a"),
                        query(6, 1, "gibberish"),
                        record(10, 1, Command.QUIT, ""))
                .workload();

        assertThat(executions(workload, "SELECT a")).isEqualTo(3);
        assertThat(setAside(workload, Reason.SESSION)).isEqualTo(1);
        assertThat(workload.setAside()).contains(new SetAside(Reason.UNPARSED, 1, List.of("not understood")));
        Observation observation = workload.observations().get(0);
        assertThat(observation.statements()).isEqualTo(5);
        assertThat(observation.spanSeconds()).isEqualTo(10);
        assertThat(pattern(workload, "SELECT a").rates().averageRps().getAsDouble())
                .isEqualTo(0.3);
    }

    @Test
    void numbersPatternsByExecutionsThenFingerprint() {
        Workload workload = new Watched()
                .generalLog(
                        query(0, 1, "SELECT b"),
                        query(1, 1, "SELECT c"),
                        query(2, 1, "SELECT d"),
                        query(3, 1, "SELECT d"))
                .workload();

        assertThat(workload.patterns()).extracting(SourcePattern::id).containsExactly("AP1", "AP2", "AP3");
        assertThat(workload.patterns().get(0).sql()).isEqualTo("SELECT d");
        assertThat(workload.patterns().get(1).fingerprint())
                .isLessThan(workload.patterns().get(2).fingerprint());
    }

    @Test
    void aRequestIsATransactionOrAStatementOutsideOfOne() {
        Workload workload = new Watched()
                .generalLog(
                        query(0, 1, "SELECT orders,users"),
                        query(1, 1, "SELECT orders"),
                        query(2, 1, "BEGIN"),
                        query(3, 1, "INSERT orders"),
                        query(4, 1, "UPDATE users"),
                        query(5, 1, "SELECT orders"),
                        query(6, 1, "COMMIT"),
                        query(7, 1, "INSERT orders < users"))
                .workload();

        CoAccess pair = coAccess(workload, "orders", "users");
        assertThat(pair).isEqualTo(new CoAccess("orders", "users", 4, 3, 3, 1));
        assertThat(pair.share()).isEqualTo(0.75);
    }

    @Test
    void aStatementOfAnotherDatabaseIsSetAside() {
        LoggedStatement other = new LoggedStatement(
                Optional.empty(),
                1,
                Command.INIT_DB,
                "other",
                Optional.empty(),
                Optional.empty(),
                Optional.of("other"),
                OptionalDouble.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty());
        LoggedStatement silent = new LoggedStatement(
                Optional.empty(),
                1,
                Command.QUERY,
                "SELECT a",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty());

        Workload workload = new Watched().generalLog(other, silent).workload();

        assertThat(workload.patterns()).isEmpty();
        assertThat(setAside(workload, Reason.OTHER_DATABASES)).isEqualTo(1);
    }

    @Test
    void withoutTimesThereIsNoRate() {
        LoggedStatement timeless = new LoggedStatement(
                Optional.empty(),
                1,
                Command.QUERY,
                "SELECT a",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty());

        SourcePattern pattern = pattern(new Watched().generalLog(timeless).workload(), "SELECT a");

        assertThat(pattern.rates().executions()).hasValue(1);
        assertThat(pattern.rates().source()).isEqualTo(RateSource.UNKNOWN);
    }

    @Test
    void listsWhoChangesWhich() {
        Workload workload = new Watched()
                .generalLog(
                        query(0, 1, "INSERT orders < users"), query(1, 1, "SELECT users"), query(2, 1, "DELETE items"))
                .workload();

        Writer writer = workload.writers().get(0);
        assertThat(workload.writers()).hasSize(1);
        assertThat(writer.name()).isEqualTo("app");
        assertThat(writer.host()).isEqualTo("10.0.0.1");
        assertThat(writer.tables()).containsExactly("items", "orders");
        assertThat(writer.statements()).hasValue(2);
        assertThat(pattern(workload, "SELECT users").accounts()).containsExactly("app");
    }

    @Test
    void twoLogsOfOneKindAddUpOverTheirUnitedSpan() {
        Watched watched = new Watched();
        watched.log("one", LogFormat.GENERAL_FILE, List.of(query(0, 1, "SELECT a"), query(100, 1, "SELECT a")));
        watched.log("two", LogFormat.GENERAL_FILE, List.of(query(50, 7, "SELECT a"), query(150, 7, "SELECT b")));
        SourcePattern pattern = pattern(watched.workload(), "SELECT a");

        assertThat(pattern.rates().executions()).hasValue(3);
        assertThat(pattern.rates().averageRps().getAsDouble()).isEqualTo(3 / 150.0);
        assertThat(pattern.seenIn()).containsExactly("one", "two");
    }

    @Test
    void aLogThatRepeatsAnotherOneCountsNothingTwice() {
        List<LoggedStatement> records = new ArrayList<>();
        List<LoggedStatement> inAnotherZone = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            records.add(query(i * 1.37, i % 7, "SELECT a"));
            inAnotherZone.add(query(i * 1.37 + 5.5 * 3600, i % 7, "SELECT a"));
        }
        inAnotherZone.add(query(1e5, 1, "SELECT only,here"));
        Watched watched = new Watched();
        watched.log("general.log", LogFormat.GENERAL_FILE, records);
        watched.log("general_log.tsv", LogFormat.GENERAL_TABLE, inAnotherZone);
        Workload workload = watched.workload();

        assertThat(executions(workload, "SELECT a")).isEqualTo(1_000);
        assertThat(pattern(workload, "SELECT a").seenIn()).containsExactly("general.log", "general_log.tsv");
        assertThat(pattern(workload, "SELECT only,here").rates().source()).isEqualTo(RateSource.UNKNOWN);
        assertThat(workload.observations().get(1).remarks())
                .singleElement()
                .asString()
                .startsWith("it repeats executions that general.log holds");
    }

    @Test
    void aSlowLogWithAThresholdTellsLatencyAndNoRate() {
        Workload workload = new Watched()
                .log(
                        "slow.log",
                        LogFormat.SLOW_FILE,
                        List.of(slow(0, 1, "SELECT a", 2, 100), slow(10, 1, "SELECT a", 4, 300)))
                .workload();
        SourcePattern pattern = pattern(workload, "SELECT a");

        assertThat(pattern.rates().source()).isEqualTo(RateSource.UNKNOWN);
        assertThat(pattern.rates().executions()).hasValue(2);
        assertThat(pattern.timing().averageMillis()).hasValue(3_000);
        assertThat(pattern.timing().maximumMillis()).hasValue(4_000);
        assertThat(pattern.timing().rowsExamined()).hasValue(200);
        assertThat(pattern.timing().rowsAffected()).isEmpty();
        assertThat(workload.coAccess()).isEmpty();
        assertThat(workload.gaps()).extracting(Gap::subject).contains("transactions and co-access");
    }

    @Test
    void aSlowLogThatHasWhatTakesNoTimeHasEverything() {
        Workload workload = new Watched()
                .log(
                        "slow.log",
                        LogFormat.SLOW_FILE,
                        List.of(
                                slow(0, 1, "BEGIN", 0.000_02, 0),
                                slow(1, 1, "SELECT a", 0.01, 1),
                                slow(10, 1, "COMMIT", 0.000_03, 0)))
                .workload();

        assertThat(pattern(workload, "SELECT a").rates().averageRps()).hasValue(0.1);
        assertThat(workload.transactions()).hasSize(1);
    }

    @Test
    void theGeneralLogCountsAndTheSlowLogTellsLatency() {
        Watched watched = new Watched();
        watched.log(
                "slow.log",
                LogFormat.SLOW_FILE,
                List.of(slow(1, 1, "SELECT a", 2, 100), slow(2, 1, "SELECT seldom", 2, 100)));
        watched.generalLog(query(0, 1, "SELECT a"), query(1, 1, "SELECT a"), query(4, 1, "SELECT a"));
        Workload workload = watched.workload();
        SourcePattern pattern = pattern(workload, "SELECT a");

        assertThat(pattern.rates().executions()).hasValue(3);
        assertThat(pattern.rates().averageRps()).hasValue(0.75);
        assertThat(pattern.timing().averageMillis()).hasValue(2_000);
        assertThat(pattern(workload, "SELECT seldom").rates().source()).isEqualTo(RateSource.UNKNOWN);
    }

    @Test
    void thePeakIsTheBusiestMinute() {
        List<LoggedStatement> records = new ArrayList<>();
        records.add(query(0, 1, "SHOW x"));
        for (int i = 0; i < 120; i++) {
            records.add(query(1_030 + i / 2.0, 1, "SELECT a"));
        }
        records.add(query(3_600, 1, "SHOW x"));
        Workload workload = new Watched()
                .log("general.log", LogFormat.GENERAL_FILE, records)
                .workload();
        SourcePattern pattern = pattern(workload, "SELECT a");

        assertThat(pattern.rates().averageRps()).hasValue(120 / 3_600.0);
        assertThat(pattern.rates().peakRps()).hasValue(2);
        assertThat(pattern.rates().peakWindowSeconds()).hasValue(60);
        assertThat(workload.observations().get(0).activeSeconds()).isCloseTo(59.5, within(1e-6));
    }

    @Test
    void aShortSpanHasItsAverageForAPeak() {
        SourcePattern pattern = pattern(
                new Watched()
                        .generalLog(query(0, 1, "SELECT a"), query(5, 1, "SELECT a"), query(9.5, 1, "SELECT b"))
                        .workload(),
                "SELECT a");

        assertThat(pattern.rates().peakRps()).isEqualTo(pattern.rates().averageRps());
        assertThat(pattern.rates().peakWindowSeconds()).hasValue(10);
    }

    @Test
    void aLogThatWasNotReadToItsEndCountsAsFarAsItWas() {
        Watched watched = new Watched();
        watched.builder().logs().began("broken.log", LogFormat.GENERAL_FILE);
        watched.builder().logs().logged(query(0, 1, "SELECT a"));
        Workload workload = watched.workload();

        assertThat(executions(workload, "SELECT a")).isEqualTo(1);
        assertThat(workload.observations().get(0).unreadable()).isEqualTo(1);
    }

    @Test
    void nothingWatchedIsSaid() {
        Workload workload = new Watched().workload();

        assertThat(workload.patterns()).isEmpty();
        assertThat(workload.writtenAt()).isEqualTo(Instant.parse("2025-07-31T18:00:00Z"));
        assertThat(workload.gaps()).extracting(Gap::subject).containsExactly("the workload");
    }
}
