package io.mysql2dynamodb.analysis.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mysql2dynamodb.analysis.log.LogFormat;
import io.mysql2dynamodb.analysis.log.LoggedStatement;
import io.mysql2dynamodb.analysis.log.LoggedStatement.Command;
import io.mysql2dynamodb.workload.SetAside;
import io.mysql2dynamodb.workload.SourcePattern;
import io.mysql2dynamodb.workload.Workload;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class InterleavingTest {

    private static final List<String> TEXTS = List.of(
            "BEGIN",
            "COMMIT",
            "ROLLBACK",
            "SET autocommit=0",
            "SET autocommit=1",
            "COMMIT AND CHAIN",
            "SAVEPOINT s",
            "CREATE x",
            "SHOW y",
            "nonsense",
            "SELECT a",
            "SELECT a,b",
            "INSERT b",
            "UPDATE c < a",
            "DELETE c,d",
            "TRUNCATE d");

    /** Each connection's statements, in its order; a statement's time does not depend on the order in the log. */
    @Provide
    Arbitrary<List<List<LoggedStatement>>> connections() {
        Arbitrary<LoggedStatement> query = Arbitraries.of(TEXTS)
                .flatMap(text -> Arbitraries.integers().between(0, 500).map(second -> Watched.query(second, 0, text)));
        Arbitrary<LoggedStatement> other = Arbitraries.of(
                        Command.QUIT, Command.CONNECT, Command.RESET_CONNECTION, Command.PREPARE)
                .map(command -> Watched.record(250, 0, command, "SELECT a"));
        return Arbitraries.frequencyOf(Tuple.of(8, query), Tuple.of(1, other))
                .list()
                .ofMaxSize(25)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Property(tries = 300)
    void anyInterleavingOfConnectionsComesToTheSame(
            @ForAll("connections") List<List<LoggedStatement>> connections, @ForAll Random one, @ForAll Random other) {
        Workload first = workload(interleaved(connections, one));
        Workload second = workload(interleaved(connections, other));

        assertThat(second).isEqualTo(first);
    }

    @Property(tries = 300)
    void everyStatementIsAnExecutionOfAPatternOrSetAside(
            @ForAll("connections") List<List<LoggedStatement>> connections, @ForAll Random random) {
        Workload workload = workload(interleaved(connections, random));

        long patterns = workload.patterns().stream()
                .mapToLong(pattern -> pattern.rates().executions().orElseThrow())
                .sum();
        long setAside =
                workload.setAside().stream().mapToLong(SetAside::executions).sum();
        assertThat(patterns + setAside).isEqualTo(workload.observations().get(0).statements());
    }

    @Property(tries = 300)
    void aRateTimesTheSpanIsTheExecutionsAndNoWindowIsBusierThanAllOfIt(
            @ForAll("connections") List<List<LoggedStatement>> connections, @ForAll Random random) {
        Workload workload = workload(interleaved(connections, random));
        double span = workload.observations().get(0).spanSeconds();

        for (SourcePattern pattern : workload.patterns()) {
            if (span > 0) {
                double executions = pattern.rates().executions().orElseThrow();
                double average = pattern.rates().averageRps().orElseThrow();
                double peak = pattern.rates().peakRps().orElseThrow();
                int window = pattern.rates().peakWindowSeconds().orElseThrow();
                assertThat(average * span).isCloseTo(executions, within(1e-6));
                assertThat(peak).isGreaterThanOrEqualTo(average);
                assertThat(peak * Math.min(window, span)).isLessThanOrEqualTo(executions + 1e-6);
            }
        }
    }

    private static Workload workload(List<LoggedStatement> records) {
        return new Watched().log("general.log", LogFormat.GENERAL_FILE, records).workload();
    }

    private static List<LoggedStatement> interleaved(List<List<LoggedStatement>> connections, Random random) {
        List<Deque<LoggedStatement>> rest = new ArrayList<>();
        for (int number = 0; number < connections.size(); number++) {
            rest.add(new ArrayDeque<>());
            for (LoggedStatement statement : connections.get(number)) {
                rest.get(number).add(ofConnection(statement, number));
            }
        }
        List<LoggedStatement> log = new ArrayList<>();
        rest.removeIf(Deque::isEmpty);
        while (!rest.isEmpty()) {
            Deque<LoggedStatement> next = rest.get(random.nextInt(rest.size()));
            log.add(next.remove());
            rest.removeIf(Deque::isEmpty);
        }
        return log;
    }

    private static LoggedStatement ofConnection(LoggedStatement statement, long connection) {
        return new LoggedStatement(
                statement.at(),
                connection,
                statement.command(),
                statement.text(),
                statement.account(),
                statement.host(),
                statement.database(),
                statement.seconds(),
                statement.rowsExamined(),
                statement.rowsSent(),
                statement.rowsAffected());
    }
}
