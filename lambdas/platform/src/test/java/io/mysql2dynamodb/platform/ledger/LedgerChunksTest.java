package io.mysql2dynamodb.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.target.KeySum;
import io.mysql2dynamodb.target.LeaseLostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LedgerChunksTest extends LedgerFixture {

    private static final String CHUNK = "Orders/ORDER/00001";

    @Test
    void figuresOfAllInvocationsAddUp() {
        work(none(), rows(100), key("100"));
        work(key("100"), rows(50), key("150"));
        ChunkOutcome<CopyFigures> done = finish(key("150"), rows(7));
        assertThat(done.figures().rowsRead()).isEqualTo(157);
        assertThat(done.done()).isTrue();
        assertThat(outcome().figures()).isEqualTo(done.figures());
        assertThat(outcome().figures().quarantineArtifacts()).containsExactly("q100", "q50", "q7");
    }

    @Test
    void notingTheSameInvocationTwiceCountsOnce() {
        try (ChunkLease<CopyFigures> lease = acquire(none())) {
            lease.progress(rows(10), List.of("10"));
            lease.progress(rows(30), List.of("30"));
            lease.progress(rows(30), List.of("30"));
        }
        assertThat(outcome().figures().rowsRead()).isEqualTo(30);
        assertThat(outcome().cursor()).contains(List.of("30"));
    }

    @Test
    void anInvocationThatIsRepeatedAfterACrashReplacesWhatTheCrashedOneNoted() {
        work(none(), rows(100), key("100"));
        ChunkLease<CopyFigures> crashed = acquire(key("100"));
        crashed.progress(rows(40), List.of("140"));
        // it dies here; its answer never arrives, and it is invoked with the same cursor again
        ChunkLease<CopyFigures> repeated = acquire(key("100"));
        assertThat(repeated.number()).isEqualTo(crashed.number());
        assertThat(repeated.attempt()).isEqualTo(crashed.attempt());
        repeated.progress(rows(60), List.of("160"));
        assertThat(outcome().figures().rowsRead()).isEqualTo(160);
    }

    @Test
    void anInvocationThatIsRepeatedAfterItsLastNoteReplacesItToo() {
        work(none(), rows(100), key("100"));
        finish(key("100"), rows(5));
        finish(key("100"), rows(5));
        assertThat(outcome().figures().rowsRead()).isEqualTo(105);
        assertThat(outcome().done()).isTrue();
    }

    @Test
    void aFirstInvocationThatIsRepeatedBeginsANewAttempt() {
        ChunkLease<CopyFigures> crashed = acquire(none());
        crashed.progress(rows(40), List.of("40"));
        ChunkLease<CopyFigures> repeated = acquire(none());
        assertThat(repeated.attempt()).isNotEqualTo(crashed.attempt());
        assertThat(outcome().figures()).isEqualTo(CopyFigures.NONE);
        assertThat(outcome().cursor()).isEmpty();
    }

    @Test
    void aCrashBeforeAnyProgressKeepsTheNumber() {
        work(none(), rows(1), key("1"));
        assertThat(acquire(key("1")).number()).isEqualTo(2);
        assertThat(acquire(key("1")).number()).isEqualTo(2);
    }

    @Test
    void refusesToGoOnFromAnyOtherPlace() {
        work(none(), rows(100), key("100"));
        work(key("100"), rows(50), key("150"));
        work(key("150"), rows(50), key("200"));
        assertThatThrownBy(() -> acquire(key("100")))
                .isInstanceOf(StaleCursorException.class)
                .hasMessageContaining("[100]")
                .hasMessageContaining("anew");
        assertThatThrownBy(() -> ledger.chunks().acquire("r", ChunkStep.COPY, "other", "hash", key("1")))
                .isInstanceOf(StaleCursorException.class);
    }

    @Test
    void refusesToGoOnWithAnotherContract() {
        work(none(), rows(100), key("100"));
        assertThatThrownBy(() -> ledger.chunks().acquire("r", ChunkStep.COPY, CHUNK, "other hash", key("100")))
                .isInstanceOf(StaleCursorException.class);
    }

    @Test
    void theOneTakenOverNotesNothingMore() {
        ChunkLease<CopyFigures> old = acquire(none());
        old.progress(rows(10), List.of("10"));
        ChunkLease<CopyFigures> fresh = acquire(none());
        assertThatThrownBy(() -> old.progress(rows(20), List.of("20")))
                .isInstanceOf(LeaseLostException.class)
                .hasMessageContaining("taken over");
        assertThatThrownBy(old::check).isInstanceOf(LeaseLostException.class);
        old.close();
        fresh.check();
        fresh.progress(rows(5), List.of("5"));
        assertThat(outcome().figures().rowsRead()).isEqualTo(5);
    }

    @Test
    void theOneTakenOverStopsWritingAtItsNextRenewal() {
        ChunkLease<CopyFigures> old = acquire(none());
        acquire(none());
        old.check(); // within the time it was given
        clock.advance(LedgerChunks.LEASE_TIME.dividedBy(2));
        assertThatThrownBy(old::check).isInstanceOf(LeaseLostException.class);
    }

    @Test
    void theOneTakenOverStopsWritingAlsoWhenItsClockWasSteppedBack() {
        ChunkLease<CopyFigures> old = acquire(none());
        acquire(none());
        old.check();
        clock.advance(Duration.ofHours(-1));
        assertThatThrownBy(old::check).isInstanceOf(LeaseLostException.class).hasMessageContaining("taken over");
    }

    @Test
    void aLeaseOutlivesAClockThatIsSteppedBack() {
        ChunkLease<CopyFigures> lease = acquire(none());
        clock.advance(Duration.ofHours(-1));
        lease.check();
        lease.progress(rows(5), List.of("5"));
        assertThat(outcome().figures().rowsRead()).isEqualTo(5);
    }

    @Test
    void aLeaseIsRenewedAsLongAsItIsAskedFor() {
        ChunkLease<CopyFigures> lease = acquire(none());
        for (int i = 0; i < 10; i++) {
            clock.advance(LedgerChunks.LEASE_TIME.dividedBy(2).plusSeconds(1));
            lease.check();
        }
    }

    @Test
    void aLeaseThatRanOutIsLostEvenIfNobodyTookIt() {
        ChunkLease<CopyFigures> lease = acquire(none());
        clock.advance(LedgerChunks.LEASE_TIME);
        assertThatThrownBy(lease::check).isInstanceOf(LeaseLostException.class).hasMessageContaining("not renewed");
        assertThatThrownBy(() -> lease.progress(rows(1), List.of("1"))).isInstanceOf(LeaseLostException.class);
    }

    @Test
    void aLeaseThatWasGivenBackIsNotHeld() {
        ChunkLease<CopyFigures> lease = acquire(none());
        lease.close();
        assertThatThrownBy(lease::check).isInstanceOf(LeaseLostException.class);
        assertThatThrownBy(() -> lease.complete(rows(1))).isInstanceOf(LeaseLostException.class);
    }

    @Test
    void theLastPossibleWriteOfAllHoldersIsKept() {
        acquire(none());
        clock.advance(Duration.ofSeconds(10));
        ChunkLease<CopyFigures> second = acquire(none());
        assertThat(entry().othersUntil())
                .contains(clock.instant().plus(LedgerChunks.LEASE_TIME).minusSeconds(10));
        second.close();
        assertThat(entry().until()).isEmpty();
        assertThat(entry().othersUntil()).isPresent();
        clock.advance(LedgerChunks.LEASE_TIME);
        acquire(none());
        assertThat(entry().othersUntil()).isEmpty();
    }

    @Test
    void ofManyAtOnceTheLastToAcquireHoldsTheLease() throws InterruptedException {
        List<Callable<?>> attempts = IntStream.range(0, 6)
                .<Callable<?>>mapToObj(i -> () -> acquire(none()))
                .toList();
        List<Object> leases = atOnce(attempts);
        assertThat(leases).allMatch(ChunkLease.class::isInstance);
        clock.advance(LedgerChunks.LEASE_TIME.dividedBy(2));
        assertThat(leases).filteredOn(LedgerChunksTest::isHeld).hasSize(1);
    }

    private static boolean isHeld(Object lease) {
        try {
            ((ChunkLease<?>) lease).check();
            return true;
        } catch (LeaseLostException e) {
            return false;
        }
    }

    @Test
    void listsTheOutcomesOfAStepByChunkOverSeveralPages() {
        IntStream.range(0, 100).forEach(i -> {
            try (var lease = ledger.chunks().acquire("r", ChunkStep.EXTRAS, "Orders/" + i, "hash", none())) {
                lease.complete(new ExtrasFigures(
                        i, i, KeySum.NONE, 0, 0, 0, 0, 0.5, List.of("sample".repeat(3_000)), List.of()));
            }
        });
        work(none(), rows(1), key("1"));
        List<ChunkOutcome<ExtrasFigures>> outcomes = ledger.chunks().outcomes("r", ChunkStep.EXTRAS);
        assertThat(outcomes).hasSize(100).allMatch(ChunkOutcome::done);
        assertThat(outcomes.stream()
                        .mapToLong(outcome -> outcome.figures().scanned())
                        .sum())
                .isEqualTo(99 * 100 / 2);
        assertThat(ledger.chunks().outcomes("r", ChunkStep.COPY)).hasSize(1);
        assertThat(ledger.chunks().outcomes("r2", ChunkStep.COPY)).isEmpty();
    }

    private void work(Optional<List<String>> from, CopyFigures figures, Optional<List<String>> to) {
        try (ChunkLease<CopyFigures> lease = acquire(from)) {
            lease.progress(figures, to.orElseThrow());
        }
    }

    private ChunkOutcome<CopyFigures> finish(Optional<List<String>> from, CopyFigures figures) {
        try (ChunkLease<CopyFigures> lease = acquire(from)) {
            return lease.complete(figures);
        }
    }

    private ChunkLease<CopyFigures> acquire(Optional<List<String>> cursor) {
        return ledger.chunks().acquire("r", ChunkStep.COPY, CHUNK, "hash", cursor);
    }

    private ChunkOutcome<CopyFigures> outcome() {
        return ledger.chunks().outcome("r", ChunkStep.COPY, CHUNK).orElseThrow();
    }

    private ChunkEntry<CopyFigures> entry() {
        var items = new LedgerItems(DYNAMO.client(), DYNAMO.tablePrefix() + "ledger");
        return ChunkEntry.read(
                ChunkStep.COPY,
                items.get(LedgerItems.runKey("r"), LedgerChunks.sk(ChunkStep.COPY, CHUNK))
                        .orElseThrow());
    }

    private static CopyFigures rows(long rows) {
        return new CopyFigures(
                rows,
                rows - 1,
                2,
                0,
                1,
                Map.of("missing-key", 1L),
                0,
                Map.of("lines", new ChildFigures(rows * 2, rows * 2 - 3, 1, 2)),
                rows * 100,
                rows * 90,
                (double) rows,
                0.25,
                0.5,
                List.of("q" + rows));
    }

    private static Optional<List<String>> none() {
        return Optional.empty();
    }

    private static Optional<List<String>> key(String value) {
        return Optional.of(List.of(value));
    }
}
