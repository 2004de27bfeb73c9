package io.mysql2dynamodb.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.runner.event.ExecutionStatus;
import io.mysql2dynamodb.runner.port.InvocationResult;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InlineMapTest {

    @TempDir
    Path folder;

    @Test
    void runsEveryItemWithOuterVariablesAndKeepsTheOrder() throws InterruptedException {
        try (Bench bench = new Bench(folder, "inline-map.asl.json")) {
            bench.functions.echo("Double");

            assertThat(bench.run("{\"list\":[5,6,7]}").output()).contains(Json.read("[10,12,14]"));
            assertThat(bench.historyTypes())
                    .contains("MapStateEntered", "MapStateStarted", "MapIterationStarted", "MapIterationSucceeded");
        }
    }

    @Test
    void runsNoMoreThanMaxConcurrencyAtATime() throws InterruptedException {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (Bench bench = new Bench(folder, "inline-map.asl.json")) {
            bench.functions.with("Double", payload -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                Pause.millis(20);
                now.decrementAndGet();
                return InvocationResult.returned(payload.toString());
            });

            bench.run("{\"list\":[1,2,3,4,5,6]}");

            assertThat(most).hasValue(2);
        }
    }

    @Test
    void anEmptyListGivesAnEmptyList() throws InterruptedException {
        try (Bench bench = new Bench(folder, "inline-map.asl.json")) {
            assertThat(bench.run("{\"list\":[]}").output()).contains(Json.read("[]"));
        }
    }

    @Test
    void aRedriveKeepsWhatSucceededAndRunsWhatDidNot() throws InterruptedException {
        try (Bench bench = new Bench(folder, "inline-map.asl.json")) {
            bench.functions.with(
                    "Double",
                    payload -> payload.path("index").intValue() == 1
                            ? FakeFunctions.error("Odd", "")
                            : InvocationResult.returned(payload.toString()));
            ExecutionDescription failed = bench.run("{\"list\":[5,6]}");
            assertThat(failed.status()).isEqualTo(ExecutionStatus.FAILED);
            assertThat(failed.error()).contains("Odd");
            bench.functions.echo("Double");

            assertThat(bench.redrive().output()).contains(Json.read("[10,12]"));
            assertThat(bench.functions.calls("Double").stream()
                            .filter(call -> call.path("index").intValue() == 1))
                    .hasSize(2);
        }
    }
}
