package io.mysql2dynamodb.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.runner.event.ExecutionStatus;
import io.mysql2dynamodb.runner.journal.FolderJournal;
import io.mysql2dynamodb.runner.journal.ReplayedExecution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {

    @TempDir
    Path folder;

    @Test
    void aRedriveAfterKillsFinishesEveryChildAndRepeatsNoneThatSucceeded() throws IOException, InterruptedException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int kill = 0; kill < 3; kill++) {
            Process process = start();
            awaitCalls(calls().size() + 20 + random.nextInt(40));
            process.destroyForcibly();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
        Set<String> succeeded = succeededChildren();
        int callsBefore = calls().size();
        try (Runner runner = KilledRun.runner(folder)) {
            ExecutionDescription interrupted = runner.describe("run");
            assertThat(interrupted.status()).isEqualTo(ExecutionStatus.ABORTED);
            assertThat(interrupted.interrupted()).isTrue();
            assertThat(interrupted.error()).contains("Runner.Interrupted");

            ExecutionDescription end = runner.redrive("run").await();

            assertThat(end.status()).as("seed %s: %s", seed, end).isEqualTo(ExecutionStatus.SUCCEEDED);
            assertThat(end.redriveCount()).isEqualTo(3);
        }
        List<String> calls = calls();
        assertThat(succeeded).as("seed %s", seed).isNotEmpty();
        assertThat(calls.subList(callsBefore, calls.size())).as("seed %s", seed).doesNotContainAnyElementsOf(succeeded);
        assertThat(new HashSet<>(calls)).hasSize(KilledRun.CHUNKS);
        assertThat(succeededChildren()).hasSize(KilledRun.CHUNKS);
    }

    private Process start() throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        KilledRun.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
    }

    private void awaitCalls(int count) throws IOException {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (calls().size() < count) {
            assertThat(System.nanoTime())
                    .as("waiting for %s calls; the program said: %s", count, output())
                    .isLessThan(deadline);
            Pause.millis(2);
        }
    }

    private String output() throws IOException {
        Path file = folder.resolve("output.txt");
        return Files.exists(file) ? Files.readString(file) : "nothing";
    }

    private List<String> calls() throws IOException {
        Path file = folder.resolve("calls.txt");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private Set<String> succeededChildren() throws IOException {
        Set<String> succeeded = new HashSet<>();
        FolderJournal journal = new FolderJournal(folder.resolve("journal"));
        try (Stream<Path> files = Files.list(folder.resolve("journal/run"))) {
            for (String stream : files.map(file -> file.getFileName().toString().replace(".jsonl", ""))
                    .filter(name -> name.startsWith("map-") && !name.endsWith("-items"))
                    .toList()) {
                Map<Integer, ReplayedExecution> children = ReplayedExecution.children(journal.read("run", stream));
                children.forEach((index, child) -> {
                    if (child.status() == ExecutionStatus.SUCCEEDED) {
                        succeeded.add(Integer.toString(index));
                    }
                });
            }
        }
        return succeeded;
    }
}
