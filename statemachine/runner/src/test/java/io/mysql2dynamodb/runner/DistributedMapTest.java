package io.mysql2dynamodb.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.runner.event.ExecutionEvent;
import io.mysql2dynamodb.runner.event.ExecutionStatus;
import io.mysql2dynamodb.runner.port.InvocationResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistributedMapTest {

    @TempDir
    Path folder;

    private static String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"id\":" + i + "}")
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static InvocationResult done(JsonNode payload) {
        return InvocationResult.returned("{\"done\":true}");
    }

    private static boolean isChunk(JsonNode payload, int id) {
        return payload.path("chunk").path("id").intValue() == id;
    }

    @Test
    void runsAChildForEveryLineAndWritesTheManifestInTheDocumentedShape() throws InterruptedException {
        try (Bench bench = new Bench(folder, "distributed-map.asl.json")) {
            bench.objects.with("b", "chunks.jsonl", lines(3));
            bench.functions.with("CopyChunk", DistributedMapTest::done);

            ExecutionDescription end = bench.run("{\"key\":\"chunks.jsonl\"}");

            assertThat(end.status()).as(end.toString()).isEqualTo(ExecutionStatus.SUCCEEDED);
            JsonNode output = end.output().orElseThrow();
            String manifestKey = output.at("/ResultWriterDetails/Key").textValue();
            assertThat(manifestKey).matches("r1/results/[0-9a-f-]{36}/manifest.json");
            JsonNode manifest = bench.objects.json("b", manifestKey);
            assertThat(manifest.path("DestinationBucket").textValue()).isEqualTo("b");
            assertThat(manifest.path("MapRunArn")).isEqualTo(output.path("MapRunArn"));
            assertThat(manifest.at("/ResultFiles/FAILED")).isEmpty();
            assertThat(manifest.at("/ResultFiles/PENDING")).isEmpty();
            JsonNode succeeded = bench.objects.json(
                    "b", manifest.at("/ResultFiles/SUCCEEDED/0/Key").textValue());
            assertThat(succeeded).hasSize(3);
            assertThat(succeeded.at("/0/Output").textValue()).isEqualTo("{\"id\":0}");
            assertThat(succeeded.at("/0/Input").textValue()).isEqualTo("{\"run\":\"r1\",\"chunk\":{\"id\":0}}");
            assertThat(succeeded.at("/0/Status").textValue()).isEqualTo("SUCCEEDED");
            assertThat(bench.historyTypes())
                    .containsSubsequence("MapStateEntered", "MapRunStarted", "MapRunSucceeded", "MapStateExited");
        }
    }

    @Test
    void tellsTheListenerTheTotalAndEveryChild() throws InterruptedException {
        try (Bench bench = new Bench(folder, "distributed-map.asl.json")) {
            bench.objects.with("b", "chunks.jsonl", lines(5));
            bench.functions.with("CopyChunk", DistributedMapTest::done);

            bench.run("{\"key\":\"chunks.jsonl\"}");

            assertThat(bench.events(ExecutionEvent.MapStarted.class))
                    .singleElement()
                    .satisfies(started -> {
                        assertThat(started.label()).isEqualTo("CopyChunks");
                        assertThat(started.children()).isEqualTo(5);
                    });
            assertThat(bench.events(ExecutionEvent.ChildSucceeded.class))
                    .extracting(ExecutionEvent.ChildSucceeded::output)
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 5)
                            .mapToObj(i -> Json.read("{'id':" + i + "}"))
                            .toList());
        }
    }

    @Test
    void aChildLoopsUntilItIsDone() throws InterruptedException {
        try (Bench bench = new Bench(folder, "distributed-map.asl.json")) {
            bench.objects.with("b", "chunks.jsonl", lines(1));
            bench.functions.with("CopyChunk", payload -> {
                int cursor = payload.path("cursor").intValue() + 1;
                return InvocationResult.returned("{\"cursor\":" + cursor + ",\"done\":" + (cursor == 4) + "}");
            });

            bench.run("{\"key\":\"chunks.jsonl\"}");

            assertThat(bench.functions.calls("CopyChunk")).hasSize(4);
        }
    }

    @Test
    void oneFailedChildFailsTheMapAndARedriveRunsOnlyWhatDidNotSucceed() throws InterruptedException {
        try (Bench bench = new Bench(folder, "distributed-map.asl.json")) {
            bench.objects.with("b", "chunks.jsonl", lines(40));
            bench.functions.with(
                    "CopyChunk",
                    payload -> isChunk(payload, 20) ? FakeFunctions.error("Broken", "cable") : done(payload));

            ExecutionDescription failed = bench.run("{\"key\":\"chunks.jsonl\"}");

            assertThat(failed.error()).contains("States.ExceedToleratedFailureThreshold");
            assertThat(failed.cause().orElseThrow()).contains("Broken", "cable");
            long before = bench.events(ExecutionEvent.ChildSucceeded.class).size();
            bench.functions.with("CopyChunk", DistributedMapTest::done);
            bench.objects.with("b", "chunks.jsonl", "changed meanwhile, and never read again");

            ExecutionDescription end = bench.redrive();

            assertThat(end.status()).as(end.toString()).isEqualTo(ExecutionStatus.SUCCEEDED);
            assertThat(end.redriveCount()).isEqualTo(1);
            assertThat(bench.events(ExecutionEvent.MapStarted.class).get(1).alreadySucceeded())
                    .isEqualTo((int) before);
            assertThat(bench.events(ExecutionEvent.ChildSucceeded.class)).hasSize(40);
            assertThat(bench.historyTypes()).contains("MapRunFailed", "ExecutionRedriven", "MapRunRedriven");
            JsonNode manifest = bench.objects.json(
                    "b",
                    end.output().orElseThrow().at("/ResultWriterDetails/Key").textValue());
            assertThat(bench.objects.json(
                            "b", manifest.at("/ResultFiles/SUCCEEDED/0/Key").textValue()))
                    .hasSize(40);
        }
    }

    @Test
    void toleratesAsManyFailuresAsAsked() throws InterruptedException {
        try (Bench bench = new Bench(folder, "distributed-map.asl.json")) {
            bench.objects.with("b", "chunks.jsonl", lines(10));
            bench.functions.with(
                    "CopyChunk",
                    payload -> isChunk(payload, 2) ? FakeFunctions.error("Broken", "cable") : done(payload));

            ExecutionDescription end = bench.run("{\"key\":\"chunks.jsonl\",\"tolerated\":1}");

            assertThat(end.status()).as(end.toString()).isEqualTo(ExecutionStatus.SUCCEEDED);
            JsonNode manifest = bench.objects.json(
                    "b",
                    end.output().orElseThrow().at("/ResultWriterDetails/Key").textValue());
            JsonNode failed = bench.objects.json(
                    "b", manifest.at("/ResultFiles/FAILED/0/Key").textValue());
            assertThat(failed).hasSize(1);
            assertThat(failed.at("/0/Error").textValue()).isEqualTo("Broken");
        }
    }

    @Test
    void failsByNameWhenTheManifestIsMissing() throws InterruptedException {
        try (Bench bench = new Bench(folder, "distributed-map.asl.json")) {
            ExecutionDescription end = bench.run("{\"key\":\"nothing\"}");

            assertThat(end.error()).contains("States.ItemReaderFailed");
            assertThat(end.cause().orElseThrow()).contains("s3://b/nothing");
        }
    }

    @Test
    void fiveThousandChildrenTakeFewSeconds() throws InterruptedException {
        try (Bench bench = new Bench(folder, "distributed-map.asl.json")) {
            bench.objects.with("b", "chunks.jsonl", lines(5_000));
            bench.functions.with("CopyChunk", DistributedMapTest::done);
            long start = System.nanoTime();

            assertThat(bench.run("{\"key\":\"chunks.jsonl\"}").status()).isEqualTo(ExecutionStatus.SUCCEEDED);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        }
    }
}
