package io.mysql2dynamodb.migration.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mysql2dynamodb.platform.ledger.RunPause;
import io.mysql2dynamodb.source.SourceLoad;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SourceGuardTest {
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
    private static final SourceLoad IDLE = load(2, OptionalLong.empty());
    private static final SourceLoad BUSY = load(26, OptionalLong.empty());

    private final MovedTicker ticker = new MovedTicker();
    private final Deque<SourceLoad> loads = new ArrayDeque<>();
    private Optional<RunPause> pause = Optional.empty();
    private final SourceGuard guard = guard(Duration.ofMinutes(1));

    @Test
    void waitsLongerEachTimeUntilTheSourceHasRoom() {
        loads.addAll(List.of(BUSY, BUSY, BUSY, IDLE));

        guard.admit();

        assertThat(ticker.waits).containsExactly(Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1));
        assertThat(loads).isEmpty();
    }

    @Test
    void givesUpWithTheReasonWhenTheSourceStaysBusy() {
        loads.addAll(List.of(BUSY, BUSY, BUSY, BUSY, BUSY, BUSY, BUSY));

        Hold hold = held(guard);

        assertThat(hold.reason())
                .isEqualTo("the source is busy: 26 threads running, at most 25 are allowed beside the run");
        assertThat(hold.waitSeconds()).isPositive();
    }

    @Test
    void waitsNoLongerThanTheStepHasTime() {
        loads.addAll(List.of(BUSY, BUSY, BUSY, BUSY));

        held(guard(Duration.ofMillis(600)));

        assertThat(ticker.waits).containsExactly(Duration.ofMillis(250), Duration.ofMillis(350));
    }

    @Test
    void leavesAReplicaAloneThatIsBehind() {
        loads.add(load(2, OptionalLong.of(10)));
        guard.admit();
        ticker.pass(Duration.ofSeconds(2));
        for (int i = 0; i < 7; i++) {
            loads.add(load(2, OptionalLong.of(11)));
        }

        assertThat(held(guard).reason()).contains("a replica 11 seconds behind, at most 10");
    }

    @Test
    void asksAtMostOnceASecond() {
        loads.addAll(List.of(IDLE, IDLE));

        guard.admit();
        guard.admit();
        assertThat(loads).hasSize(1);
        ticker.pass(Duration.ofSeconds(1));
        guard.admit();
        assertThat(loads).isEmpty();
    }

    @Test
    void holdsAPausedRunAtOnceAndAsksLessOftenTheLongerItLasts() {
        pause = Optional.of(new RunPause("r", "ann", NOW.minusSeconds(5)));
        assertThat(held(guard).reason()).isEqualTo("paused by ann since 2026-01-31T11:59:55Z");
        assertThat(held(guard).waitSeconds()).isEqualTo(2);

        pause = Optional.of(new RunPause("r", "ann", NOW.minusSeconds(600)));
        assertThat(held(guard).waitSeconds()).isEqualTo(60);

        pause = Optional.of(new RunPause("r", "ann", NOW.minus(Duration.ofDays(3))));
        assertThat(held(guard).waitSeconds()).isEqualTo(300);
        assertThat(ticker.waits).isEmpty();
    }

    private SourceGuard guard(Duration budget) {
        return new SourceGuard(
                () -> pause, loads::remove, SourceLimits.DEFAULT, budget, ticker, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Hold held(SourceGuard guard) {
        return catchThrowableOfType(SourceHeldException.class, guard::admit).hold();
    }

    private static SourceLoad load(long running, OptionalLong lag) {
        return new SourceLoad(running, 10, 151, 0, lag, List.of());
    }
}
