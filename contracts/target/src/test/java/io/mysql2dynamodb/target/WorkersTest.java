package io.mysql2dynamodb.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkersTest {

    private final Workers workers = new Workers(2);

    @AfterEach
    void close() {
        workers.close();
    }

    @Test
    void resultsAreInTheOrderOfTheTasks() {
        List<Callable<Integer>> tasks =
                IntStream.range(0, 50).<Callable<Integer>>mapToObj(i -> () -> i).toList();
        assertThat(workers.all(tasks)).isEqualTo(IntStream.range(0, 50).boxed().toList());
    }

    @Test
    void comesBackFromAFailureOnlyWhenNothingRunsAnyMore() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch failing = new CountDownLatch(1);
        AtomicBoolean otherEnded = new AtomicBoolean();
        Callable<Integer> slow = () -> {
            begun.countDown();
            failing.await();
            Thread.sleep(50);
            otherEnded.set(true);
            return 1;
        };
        Callable<Integer> fails = () -> {
            begun.await();
            failing.countDown();
            throw new IllegalStateException("failed");
        };
        assertThatThrownBy(() -> workers.all(List.of(slow, fails))).hasMessage("failed");
        assertThat(otherEnded).isTrue();
    }

    @Test
    void beginsNothingMoreAfterAFailure() {
        AtomicInteger begun = new AtomicInteger();
        List<Callable<Integer>> tasks = IntStream.range(0, 100)
                .<Callable<Integer>>mapToObj(i -> () -> {
                    begun.incrementAndGet();
                    throw new IllegalStateException("failed " + i);
                })
                .toList();
        assertThatThrownBy(() -> workers.all(tasks)).isInstanceOf(IllegalStateException.class);
        assertThat(begun.get()).isLessThanOrEqualTo(2);
    }

    @Test
    void anInterruptedCallerWaitsForWhatIsOnItsWayAndSaysSo() {
        AtomicBoolean ended = new AtomicBoolean();
        Thread caller = Thread.currentThread();
        Callable<Integer> slow = () -> {
            caller.interrupt();
            Thread.sleep(50);
            ended.set(true);
            return 1;
        };
        assertThatThrownBy(() -> workers.all(List.of(slow))).isInstanceOf(TargetInterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(ended).isTrue();
    }
}
