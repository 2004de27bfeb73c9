package io.mysql2dynamodb.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
    private static final double SECOND = 1e9;
    private final HandTicker ticker = new HandTicker();

    /** One taker: how long it comes after the one before, what it takes, and what it turns out to have used. */
    record Taker(long millisLater, int tokens, int used) {}

    /** A taker's tokens and when it may use them. */
    record Use(double at, int tokens) {}

    @Property(tries = 500)
    void neverGivesMoreThanTheRateAndOneBurstInAnyTime(
            @ForAll("takers") List<Taker> takers,
            @ForAll @IntRange(min = 1, max = 200) int rate,
            @ForAll @IntRange(min = 1, max = 200) int burst) {
        List<Use> uses = uses(takers, rate, burst);

        double allowed = Math.max(burst, largest(uses));
        for (int from = 0; from < uses.size(); from++) {
            double sum = 0;
            for (int to = from; to < uses.size(); to++) {
                sum += uses.get(to).tokens();
                double seconds = uses.get(to).at() - uses.get(from).at();
                assertThat(sum).isLessThanOrEqualTo(rate * seconds + allowed + 1e-3);
            }
        }
    }

    @Property(tries = 500)
    void fromTheBeginningUseIsWithinTheRateAndOneBurstThoughEstimatesAreTooLow(
            @ForAll("takers") List<Taker> takers,
            @ForAll @IntRange(min = 1, max = 200) int rate,
            @ForAll @IntRange(min = 1, max = 200) int burst) {
        double used = 0;
        TokenBucket bucket = new TokenBucket(rate, burst, ticker);
        long begun = ticker.nanos();
        for (Taker taker : takers) {
            ticker.pass(Duration.ofMillis(taker.millisLater()));
            bucket.await(taker.tokens());
            used += taker.used();
            bucket.settle(taker.tokens(), taker.used());
            double surplus = Math.max(0, taker.used() - taker.tokens());
            assertThat(used).isLessThanOrEqualTo(rate * (ticker.nanos() - begun) / SECOND + burst + surplus + 1e-3);
        }
    }

    @Property(tries = 200)
    void theRateIsReachedWhenTakersNeverRest(
            @ForAll @IntRange(min = 1, max = 1_000) int rate, @ForAll @IntRange(min = 1, max = 50) int tokens) {
        TokenBucket bucket = new TokenBucket(rate, rate, ticker);
        long begun = ticker.nanos();
        double taken = 0;
        while (taken < 20.0 * rate) {
            bucket.await(tokens);
            taken += tokens;
        }
        assertThat((ticker.nanos() - begun) / SECOND).isCloseTo((taken - rate) / rate, within(1e-3));
    }

    @Test
    void aDemandLargerThanABurstWaitsForAllOfIt() {
        TokenBucket bucket = new TokenBucket(10, 10, ticker);

        assertThat(bucket.take(100)).isEqualTo(Duration.ofSeconds(9).toNanos());
        assertThat(bucket.take(10)).isEqualTo(Duration.ofSeconds(10).toNanos());
    }

    @Test
    void whatWasTakenAndNotUsedIsPutBack() {
        TokenBucket bucket = new TokenBucket(10, 10, ticker);
        bucket.take(10);
        bucket.settle(10, 4);

        assertThat(bucket.take(6)).isZero();
        assertThat(bucket.take(1)).isEqualTo(Duration.ofMillis(100).toNanos());
    }

    @Test
    void refusesARateOfNothing() {
        assertThatThrownBy(() -> new TokenBucket(0, 1, ticker)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new TokenBucket(Double.NaN, 1, ticker)).hasMessageContaining("above 0");
    }

    /** Takers come as time says, whether or not earlier ones still wait. */
    private List<Use> uses(List<Taker> takers, int rate, int burst) {
        TokenBucket bucket = new TokenBucket(rate, burst, ticker);
        List<Use> uses = new ArrayList<>();
        long begun = ticker.nanos();
        for (Taker taker : takers) {
            ticker.pass(Duration.ofMillis(taker.millisLater()));
            long wait = bucket.take(taker.tokens());
            uses.add(new Use((ticker.nanos() - begun + wait) / SECOND, taker.tokens()));
        }
        return uses;
    }

    private static double largest(List<Use> uses) {
        return uses.stream().mapToDouble(Use::tokens).max().orElse(0);
    }

    @Provide
    Arbitrary<List<Taker>> takers() {
        Arbitrary<Long> pauses = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.longs().between(0, 5)),
                Tuple.of(1, Arbitraries.longs().between(0, 20_000)));
        Arbitrary<Integer> tokens = Arbitraries.integers().between(1, 300);
        return Combinators.combine(pauses, tokens, tokens).as(Taker::new).list().ofMaxSize(60);
    }
}
