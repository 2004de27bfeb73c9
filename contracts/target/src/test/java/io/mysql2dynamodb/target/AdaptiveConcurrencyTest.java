package io.mysql2dynamodb.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.target.AdaptiveConcurrency.Permit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AdaptiveConcurrencyTest {
    private final HandTicker ticker = new HandTicker();

    @Test
    void risesByOneARoundWhileAllPermitsAreOut() {
        AdaptiveConcurrency concurrency = new AdaptiveConcurrency(1, 12, ticker);
        assertThat(concurrency.limit()).isEqualTo(AdaptiveConcurrency.START);

        List<Integer> limits = new ArrayList<>();
        for (int round = 0; round < 6; round++) {
            answer(concurrency, AdaptiveConcurrency.LEAST_ROUND + 2, Duration.ofMillis(10));
            limits.add(concurrency.limit());
        }

        assertThat(limits).containsExactly(9, 10, 11, 12, 12, 12);
    }

    @Test
    void doesNotRiseWhereNobodyWantsMore() {
        AdaptiveConcurrency concurrency = new AdaptiveConcurrency(1, 32, ticker);
        for (int i = 0; i < 500; i++) {
            try (Permit permit = concurrency.acquire()) {
                ticker.pass(Duration.ofMillis(5));
                permit.answered();
            }
        }
        assertThat(concurrency.limit()).isEqualTo(AdaptiveConcurrency.START);
    }

    @Test
    void aThrottleHalvesOnceForAllThatWereOnTheirWay() {
        AdaptiveConcurrency concurrency = new AdaptiveConcurrency(1, 32, ticker);
        List<Permit> onTheirWay =
                IntStream.range(0, 8).mapToObj(i -> concurrency.acquire()).toList();
        ticker.pass(Duration.ofMillis(10));
        onTheirWay.forEach(Permit::throttled);
        assertThat(concurrency.limit()).isEqualTo(4);

        concurrency.acquire().throttled();
        assertThat(concurrency.limit()).isEqualTo(2);
    }

    @Test
    void backsOffWhenAnswersTakeMuchLongerThanTheyDidLately() {
        AdaptiveConcurrency concurrency = new AdaptiveConcurrency(1, 8, ticker);
        answer(concurrency, 40, Duration.ofMillis(10));
        assertThat(concurrency.limit()).isEqualTo(8);

        answer(concurrency, AdaptiveConcurrency.LEAST_ROUND, Duration.ofMillis(29));
        assertThat(concurrency.limit()).isEqualTo(8);
        answer(concurrency, AdaptiveConcurrency.LEAST_ROUND, Duration.ofMillis(40));
        assertThat(concurrency.limit()).isEqualTo(6);
        answer(concurrency, AdaptiveConcurrency.LEAST_ROUND, Duration.ofMillis(40));
        assertThat(concurrency.limit()).isEqualTo(5);
    }

    @Test
    void forgetsHowQuickTheTableWasAMinuteAgo() {
        AdaptiveConcurrency concurrency = new AdaptiveConcurrency(1, 8, ticker);
        answer(concurrency, 40, Duration.ofMillis(10));
        ticker.pass(Duration.ofMinutes(2));

        answer(concurrency, 200, Duration.ofMillis(100));

        assertThat(concurrency.limit()).isEqualTo(8);
    }

    @Test
    void differencesOfAMillisecondAreNoise() {
        AdaptiveConcurrency concurrency = new AdaptiveConcurrency(1, 8, ticker);
        answer(concurrency, 40, Duration.ofNanos(100_000));
        answer(concurrency, 40, Duration.ofMillis(1));

        assertThat(concurrency.limit()).isEqualTo(8);
    }

    @Test
    void aFailureTeachesNothingAndGivesThePermitBack() {
        AdaptiveConcurrency concurrency = new AdaptiveConcurrency(1, 1, ticker);
        for (int i = 0; i < 100; i++) {
            concurrency.acquire().close();
        }
        assertThat(concurrency.limit()).isEqualTo(1);
    }

    @Test
    void settlesWhereTheTableTakesNoMore() {
        AdaptiveConcurrency concurrency = new AdaptiveConcurrency(1, 64, ticker);
        List<Integer> limits = new ArrayList<>();
        for (int round = 0; round < 300; round++) {
            List<Permit> permits = new ArrayList<>();
            int limit = concurrency.limit();
            for (int i = 0; i < limit; i++) {
                permits.add(concurrency.acquire());
            }
            ticker.pass(Duration.ofMillis(10));
            for (int i = 0; i < permits.size(); i++) {
                if (i < 20) {
                    permits.get(i).answered();
                } else {
                    permits.get(i).throttled();
                }
            }
            limits.add(concurrency.limit());
        }
        assertThat(limits.subList(50, 300)).allMatch(limit -> limit >= 10 && limit <= 21);
    }

    @Property(tries = 200)
    void staysWithinItsBounds(
            @ForAll @Size(max = 200) List<@IntRange(min = 0, max = 3) Integer> events,
            @ForAll @IntRange(min = 1, max = 4) int min,
            @ForAll @IntRange(min = 4, max = 40) int max) {
        AdaptiveConcurrency concurrency = new AdaptiveConcurrency(min, max, ticker);
        for (int event : events) {
            List<Permit> out = new ArrayList<>();
            while (out.size() < concurrency.limit()) {
                out.add(concurrency.acquire());
            }
            ticker.pass(Duration.ofMillis(event == 3 ? 1_000 : 10));
            for (Permit permit : out) {
                if (event == 1) {
                    permit.throttled();
                } else if (event != 2) {
                    permit.answered();
                }
                permit.close();
            }
            assertThat(concurrency.limit()).isBetween(min, max);
        }
    }

    @Test
    void noMoreThanTheLimitAreOnTheirWayWhateverTheThreadsDo() throws InterruptedException {
        AdaptiveConcurrency concurrency = new AdaptiveConcurrency(1, 10, ticker);
        AtomicInteger onTheirWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(20);
        for (int t = 0; t < 20; t++) {
            Thread thread = new Thread(() -> {
                for (int i = 0; i < 200; i++) {
                    try (Permit permit = concurrency.acquire()) {
                        most.accumulateAndGet(onTheirWay.incrementAndGet(), Math::max);
                        onTheirWay.decrementAndGet();
                        permit.answered();
                    }
                }
                done.countDown();
            });
            thread.start();
        }
        done.await();
        assertThat(most.get()).isBetween(1, 10);
        assertThat(onTheirWay).hasValue(0);
    }

    @Test
    void aWaitingThreadCanBeStopped() {
        AdaptiveConcurrency concurrency = new AdaptiveConcurrency(1, 1, ticker);
        try (Permit only = concurrency.acquire()) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(concurrency::acquire).isInstanceOf(TargetInterruptedException.class);
            assertThat(Thread.interrupted()).isTrue();
            only.answered();
        }
    }

    @Test
    void refusesBoundsThatContradict() {
        assertThatThrownBy(() -> new AdaptiveConcurrency(3, 2, ticker)).hasMessageContaining("min <= max");
    }

    /** That many answers of that latency, all permits being out all the time. */
    private void answer(AdaptiveConcurrency concurrency, int answers, Duration latency) {
        int left = answers;
        while (left > 0) {
            List<Permit> out = new ArrayList<>();
            int limit = concurrency.limit();
            for (int i = 0; i < limit; i++) {
                out.add(concurrency.acquire());
            }
            ticker.pass(latency);
            for (Permit permit : out) {
                if (left-- > 0) {
                    permit.answered();
                } else {
                    permit.close();
                }
            }
        }
    }
}
