package io.mysql2dynamodb.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OrderedPipelineTest {

    @Test
    void takesResultsInOrderThoughTheyEndOutOfOrder() {
        List<Integer> taken = new ArrayList<>();
        CountDownLatch secondIsDone = new CountDownLatch(1);
        try (OrderedPipeline<Integer> pipeline = new OrderedPipeline<>("test", 2, taken::add)) {
            pipeline.submit(() -> {
                secondIsDone.await();
                return 1;
            });
            pipeline.submit(() -> {
                secondIsDone.countDown();
                return 2;
            });
            pipeline.drain();
        }

        assertThat(taken).containsExactly(1, 2);
    }

    @Test
    void neverRunsMoreThanItsDepth() {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (OrderedPipeline<Integer> pipeline = new OrderedPipeline<>("test", 2, result -> {})) {
            for (int i = 0; i < 50; i++) {
                pipeline.submit(() -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    return running.decrementAndGet();
                });
            }
            pipeline.drain();
        }

        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void failsWithTheWorksFailureAndLeavesNothingRunning() {
        AtomicInteger ended = new AtomicInteger();
        CountDownLatch failed = new CountDownLatch(1);

        assertThatThrownBy(() -> {
                    try (OrderedPipeline<Integer> pipeline = new OrderedPipeline<>("test", 2, result -> {})) {
                        pipeline.submit(() -> {
                            failed.countDown();
                            throw new IllegalStateException("broken");
                        });
                        pipeline.submit(() -> {
                            failed.await();
                            return ended.incrementAndGet();
                        });
                        pipeline.drain();
                    }
                })
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");

        assertThat(ended.get()).isEqualTo(1);
    }
}
