package io.mysql2dynamodb.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.runner.event.ExecutionEvent;
import io.mysql2dynamodb.runner.port.InvocationResult;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetryAndCatchTest {

    @TempDir
    Path folder;

    private static FakeFunctions failing(FakeFunctions functions, int times, String error) {
        return functions.with(
                "Flaky",
                payload -> functions.calls("Flaky").size() <= times
                        ? FakeFunctions.error(error, "no")
                        : InvocationResult.returned("7"));
    }

    @Test
    void retriesWithGrowingBoundedDelaysAndCountsThem() throws InterruptedException {
        try (Bench bench = new Bench(folder, "retry.asl.json")) {
            failing(bench.functions, 3, "Busy");

            assertThat(bench.run("{}").output()).contains(Json.read("{'value':7}"));
            assertThat(bench.pauses)
                    .containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(6), Duration.ofSeconds(10));
            assertThat(bench.functions.calls("Flaky").stream()
                            .map(call -> call.path("retry").intValue()))
                    .containsExactly(0, 1, 2, 3);
            assertThat(bench.events(ExecutionEvent.RetryScheduled.class))
                    .extracting(ExecutionEvent.RetryScheduled::error)
                    .containsOnly("Busy")
                    .hasSize(3);
        }
    }

    @Test
    void givesUpAfterTheLastAttemptAndCatches() throws InterruptedException {
        try (Bench bench = new Bench(folder, "retry.asl.json")) {
            failing(bench.functions, 9, "Busy");

            assertThat(bench.run("{}").output()).contains(Json.read("{'caught':'Busy'}"));
            assertThat(bench.functions.calls("Flaky")).hasSize(4);
        }
    }

    @Test
    void drawsAJitteredDelayBelowTheInterval() throws InterruptedException {
        try (Bench bench = new Bench(folder, "retry.asl.json")) {
            failing(bench.functions, 1, "Lost");

            bench.run("{}");

            assertThat(bench.pauses).singleElement().satisfies(pause -> assertThat(pause)
                    .isBetween(Duration.ZERO, Duration.ofSeconds(1)));
        }
    }

    @Test
    void doesNotRetryWhatNoRetrierNames() throws InterruptedException {
        try (Bench bench = new Bench(folder, "retry.asl.json")) {
            failing(bench.functions, 9, "Gone");

            assertThat(bench.run("{}").output()).contains(Json.read("{'caught':'Gone'}"));
            assertThat(bench.functions.calls("Flaky")).hasSize(1);
        }
    }
}
