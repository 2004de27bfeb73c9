package io.mysql2dynamodb.analysis.workload.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.analysis.workload.digest.StatementCounter.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DigestObservationTest {

    private static final Instant START = Instant.parse("2025-07-31T18:00:00Z");

    @Test
    void countsWhatEachCounterHasMoreThanBefore() {
        DigestObservation observed = DigestObservation.between(
                snapshot(0, 1_000, 0, digest("a", 10, -500), digest("b", 7, -400)),
                snapshot(60, 1_060, 0, digest("a", 25, -500), digest("b", 7, -400), digest("new", 3, 20)));

        assertThat(observed.from()).isEqualTo(START);
        assertThat(observed.to()).isEqualTo(START.plusSeconds(60));
        assertThat(observed.window()).isTrue();
        assertThat(executions(observed)).containsExactly("a 15", "new 3");
        assertThat(observed.counted().get(0).sums()).isEqualTo(new ServerSums(150, 5, 1_500, 150, 0));
        assertThat(observed.before()).extracting(StatementCounter::text).containsExactly("b");
        assertThat(observed.remarks())
                .singleElement()
                .asString()
                .startsWith("1 statements ran before the window and not in it");
    }

    @Test
    void afterARestartOnlyWhatRanSinceIsCounted() {
        DigestObservation observed = DigestObservation.between(
                snapshot(0, 1_000, 50, digest("a", 10, -500)), snapshot(600, 100, 0, digest("a", 40, 510)));

        assertThat(observed.from()).isEqualTo(START.plusSeconds(500));
        assertThat(executions(observed)).containsExactly("a 40");
        assertThat(observed.remarks())
                .singleElement()
                .asString()
                .startsWith("the server was restarted at 2025-07-31T18:08:20Z");
    }

    @Test
    void afterATruncationOnlyWhatRanSinceIsCounted() {
        DigestSnapshot first = snapshot(0, 1_000, 0, digest("a", 10, -500), digest("b", 1, -1));
        List<DigestSnapshot> truncated = List.of(
                snapshot(600, 1_600, 0, digest("a", 4, 350), digest("c", 5, 300)),
                snapshot(600, 1_600, 0, digest("a", 400, 350), digest("b", 2, 500), digest("c", 5, 300)));

        for (DigestSnapshot second : truncated) {
            DigestObservation observed = DigestObservation.between(first, second);

            assertThat(observed.from()).isEqualTo(START.plusSeconds(300));
            assertThat(executions(observed))
                    .contains("c 5", "a " + second.statements().get(0).executions());
            assertThat(observed.remarks()).anyMatch(remark -> remark.startsWith("the digest table was truncated"));
        }
    }

    @Test
    void preparedStatementsThatWereClosedAreMissed() {
        DigestObservation observed = DigestObservation.between(
                snapshot(0, 1_000, 100, prepared("1", 10), prepared("2", 5)),
                snapshot(60, 1_060, 150, prepared("1", 30), prepared("3", 4)));

        assertThat(executions(observed)).containsExactly("1 20", "3 4");
        assertThat(observed.remarks())
                .singleElement()
                .asString()
                .startsWith("26 of 50 executions of prepared statements are not counted");
    }

    @Test
    void oneSnapshotTellsExecutionsAndNoWindow() {
        DigestObservation observed = DigestObservation.of(snapshot(0, 1_000, 0, digest("a", 10, -500)));

        assertThat(observed.window()).isFalse();
        assertThat(observed.from()).isEqualTo(START.minusSeconds(500));
        assertThat(executions(observed)).containsExactly("a 10");
        assertThat(observed.remarks()).singleElement().asString().startsWith("there is one snapshot only");
    }

    @Test
    void namesWhatWasLostOrCut() {
        StatementCounter lost = counter("lost", Kind.LOST_DIGESTS, "", true, 12, -1);
        StatementCounter cut = counter("cut", Kind.DIGEST, "SELECT ...", false, 3, -1);
        DigestObservation observed = DigestObservation.of(snapshot(0, 1_000, 0, lost, cut));

        assertThat(observed.remarks())
                .anyMatch(remark -> remark.startsWith("12 executions are of statements whose digests were lost"))
                .anyMatch(remark -> remark.startsWith("1 digests with 3 executions are set aside"));
    }

    @Test
    void refusesSnapshotsOfTwoServersOrInTheWrongOrder() {
        DigestSnapshot first = snapshot(0, 1_000, 0);
        DigestSnapshot other = new DigestSnapshot("other", START.plusSeconds(9), START, 0, List.of(), List.of());

        assertThatThrownBy(() -> DigestObservation.between(first, other))
                .isInstanceOf(IncomparableSnapshotsException.class)
                .hasMessageContaining("they are of two servers, server and other");
        assertThatThrownBy(() -> DigestObservation.between(snapshot(5, 1_005, 0), first))
                .isInstanceOf(IncomparableSnapshotsException.class)
                .hasMessageContaining("give the earlier one first");
    }

    private static List<String> executions(DigestObservation observed) {
        return observed.counted().stream()
                .map(counter -> counter.text() + " " + counter.executions())
                .toList();
    }

    private static DigestSnapshot snapshot(
            long second, long uptime, long preparedExecutions, StatementCounter... statements) {
        Instant takenAt = START.plusSeconds(second);
        return new DigestSnapshot(
                "server", takenAt, takenAt.minusSeconds(uptime), preparedExecutions, List.of(statements), List.of());
    }

    private static StatementCounter digest(String text, long executions, long firstSeen) {
        return counter("digest " + text, Kind.DIGEST, text, true, executions, firstSeen);
    }

    private static StatementCounter prepared(String key, long executions) {
        return counter("prepared " + key, Kind.PREPARED, key, true, executions, 0);
    }

    private static StatementCounter counter(
            String key, Kind kind, String text, boolean whole, long executions, long firstSeen) {
        return new StatementCounter(
                key,
                kind,
                text,
                whole,
                Optional.of("shop"),
                Optional.empty(),
                Optional.empty(),
                executions,
                new ServerSums(10.0 * executions, 5, 100 * executions, 10 * executions, 0),
                kind == Kind.PREPARED ? Optional.empty() : Optional.of(START.plusSeconds(firstSeen)));
    }
}
