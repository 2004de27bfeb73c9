package io.mysql2dynamodb.analysis.workload;

import static io.mysql2dynamodb.analysis.workload.Watched.at;
import static io.mysql2dynamodb.analysis.workload.Watched.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.analysis.log.LogFormat;
import io.mysql2dynamodb.analysis.log.LogSummary;
import io.mysql2dynamodb.analysis.log.LoggedStatement;
import io.mysql2dynamodb.analysis.statement.PatternDescription;
import io.mysql2dynamodb.analysis.statement.StatementReader;
import io.mysql2dynamodb.analysis.workload.digest.DigestObservation;
import io.mysql2dynamodb.analysis.workload.digest.ServerSums;
import io.mysql2dynamodb.analysis.workload.digest.StatementCounter;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.workload.SourcePattern;
import io.mysql2dynamodb.workload.StatementShape.ConditionUse;
import io.mysql2dynamodb.workload.StatementShape.LimitUse;
import io.mysql2dynamodb.workload.Workload;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Logs and digests of real statements, read by the real reader. */
class ReadStatementsTest {

    private final StatementReader reader = new StatementReader(new SourceSchema("shop", List.of()), "shop");
    private final WorkloadBuilder builder =
            new WorkloadBuilder("shop", Optional.empty(), reader::read, PatternDescription::of);

    @Test
    void widensLimitsAndListsToAllThatWereSeen() {
        log(
                query(0, 1, "SELECT id FROM a WHERE k IN (1, 2) LIMIT 5"),
                query(1, 1, "SELECT id FROM a WHERE k IN (1, 2, 3, 4) LIMIT 10, 2"),
                query(2, 1, "select id from a where k in (7) limit 9"));

        List<SourcePattern> patterns = builder.build(Watched.START).patterns();
        SourcePattern pattern = patterns.get(0);

        assertThat(pattern.rates().executions()).hasValue(2);
        assertThat(pattern.shape().limit())
                .contains(new LimitUse(OptionalLong.of(5), OptionalLong.of(9), OptionalLong.empty()));
        assertThat(pattern.shape().conditions())
                .extracting(ConditionUse::values)
                .containsExactly(2);
        assertThat(patterns.get(1).shape().limit())
                .contains(new LimitUse(OptionalLong.of(2), OptionalLong.of(2), OptionalLong.of(10)));
    }

    @Test
    void aDigestIsTheOnePatternThatTheLogHasOfIt() {
        log(query(0, 1, "SELECT id FROM a WHERE name LIKE 'x%'"), query(9, 1, "SELECT id FROM a WHERE name LIKE 'y%'"));
        builder.digests(digests("SELECT `id` FROM `a` WHERE NAME LIKE ?", 40));

        Workload workload = builder.build(Watched.START);

        assertThat(workload.patterns()).hasSize(1);
        assertThat(workload.patterns().get(0).rates().executions()).hasValue(2);
        assertThat(workload.patterns().get(0).timing().averageMillis()).hasValue(3);
        assertThat(workload.patterns().get(0).seenIn()).containsExactly("general.log", "performance_schema");
    }

    @Test
    void aDigestOfTwoPatternsOfTheLogIsNoThirdOne() {
        log(
                query(0, 1, "SELECT id FROM a WHERE name LIKE 'x%'"),
                query(9, 1, "SELECT id FROM a WHERE name LIKE '%y%'"));
        builder.digests(digests("SELECT `id` FROM `a` WHERE NAME LIKE ?", 40));

        Workload workload = builder.build(Watched.START);

        assertThat(workload.patterns()).hasSize(2);
        assertThat(workload.patterns()).allSatisfy(pattern -> {
            assertThat(pattern.rates().executions()).hasValue(1);
            assertThat(pattern.timing().averageMillis()).hasValue(3);
        });
    }

    private void log(LoggedStatement... records) {
        LogObserver observer = builder.logs();
        observer.began("general.log", LogFormat.GENERAL_FILE);
        List.of(records).forEach(observer::logged);
        observer.ended(new LogSummary(
                "general.log", LogFormat.GENERAL_FILE, Optional.empty(), Optional.empty(), 0, 0, 0, List.of()));
    }

    private static DigestObservation digests(String text, long executions) {
        StatementCounter counter = new StatementCounter(
                "digest",
                StatementCounter.Kind.DIGEST,
                text,
                true,
                Optional.of("shop"),
                Optional.empty(),
                Optional.empty(),
                executions,
                new ServerSums(3.0 * executions, 5, 0, 0, 0),
                Optional.empty());
        return new DigestObservation("server", at(0), at(100), true, List.of(counter), List.of(), List.of(), List.of());
    }
}
