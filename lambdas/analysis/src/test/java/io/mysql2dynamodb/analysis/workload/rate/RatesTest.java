package io.mysql2dynamodb.analysis.workload.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RatesTest {

    @Property(tries = 300)
    void thePeakIsThatOfTheBusiestSixtySeconds(
            @ForAll @Size(min = 1, max = 300) List<@IntRange(max = 600) Integer> seconds) {
        SecondCounts counts = new BucketBudget(1_000).counts();
        seconds.forEach(second -> counts.add(second, 1));

        Peak peak = Peak.of(counts, 601).orElseThrow();

        long most = 0;
        for (int from = -60; from <= 600; from++) {
            int begin = from;
            most = Math.max(
                    most,
                    seconds.stream()
                            .filter(second -> second >= begin && second < begin + 60)
                            .count());
        }
        assertThat(peak.rps()).isCloseTo(Math.max(most / 60.0, seconds.size() / 601.0), within(1e-9));
    }

    @Test
    void tooManyBucketsAreFoldedTogetherAndNothingIsLost() {
        BucketBudget budget = new BucketBudget(100);
        SecondCounts one = budget.counts();
        SecondCounts other = budget.counts();
        for (int i = 0; i < 5_000; i++) {
            one.add(i, 1);
            other.add(-i * 7L, 2);
        }

        assertThat(budget.width()).isEqualTo(3_600);
        assertThat(one.total()).isEqualTo(5_000);
        assertThat(other.total()).isEqualTo(10_000);
        assertThat(Peak.of(one, 5_000)).contains(new Peak(1.0, 3_600));
    }

    @Test
    void timesOfAllAgesAreKeptInBoundedMemory() {
        BucketBudget budget = new BucketBudget(100);
        SecondCounts counts = budget.counts();
        for (int i = -1_000; i < 1_000; i++) {
            counts.add(i * 100_000_000L, 1);
        }

        assertThat(counts.size()).isLessThanOrEqualTo(2);
        assertThat(counts.total()).isEqualTo(2_000);
        assertThat(Peak.of(counts, 1_000).orElseThrow().rps()).isEqualTo(2);
    }

    @Test
    void addingKeepsBoth() {
        BucketBudget budget = new BucketBudget(1_000);
        SecondCounts one = budget.counts();
        SecondCounts other = budget.counts();
        one.add(5, 1);
        other.add(5, 2);
        other.add(9, 1);

        one.addAll(other);

        assertThat(one.byBucket()).containsExactly(Map.entry(5L, 3L), Map.entry(9L, 1L));
    }

    @Test
    void pausesOfMoreThanAMinuteAreNoActivity() {
        Stretches stretches = new Stretches();
        Arrays.asList(0, 200, 60, 110, 261).forEach(second -> stretches.add(Instant.ofEpochSecond(second)));

        assertThat(stretches.seconds()).isEqualTo(110);
        assertThat(stretches.first()).contains(Instant.EPOCH);
        assertThat(stretches.last()).contains(Instant.ofEpochSecond(261));
    }

    @Property(tries = 200)
    void stretchesDoNotDependOnTheOrder(@ForAll @Size(max = 40) List<@IntRange(max = 2_000) Integer> seconds) {
        Stretches one = new Stretches();
        Stretches other = new Stretches();
        seconds.forEach(second -> one.add(Instant.ofEpochSecond(second)));
        seconds.stream().sorted().forEach(second -> other.add(Instant.ofEpochSecond(second)));

        assertThat(one.seconds()).isEqualTo(other.seconds());
    }

    @Test
    void farTooManyStretchesAreJoined() {
        Stretches stretches = new Stretches();
        for (int i = 0; i < 120_000; i++) {
            stretches.add(Instant.ofEpochSecond(i * 100L));
        }

        assertThat(stretches.pauseSeconds()).isEqualTo(120);
        assertThat(stretches.seconds()).isEqualTo(119_999 * 100.0);
    }
}
