package io.mysql2dynamodb.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.runner.event.ExecutionStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the last line is that a dying process wrote, whole or torn, a redrive ends as the whole run did. */
class JournalCutTest {

    @TempDir
    Path folder;

    private Path whole;
    private ExecutionDescription expected;

    @BeforeEach
    void runOnce() throws InterruptedException {
        whole = folder.resolve("whole");
        try (Bench bench = bench(whole)) {
            expected = bench.run("{}");
        }
        assertThat(expected.status()).as(expected.toString()).isEqualTo(ExecutionStatus.SUCCEEDED);
    }

    private static Bench bench(Path folder) {
        Bench bench = new Bench(folder, "everything.asl.json");
        bench.functions.echo("F");
        return bench;
    }

    @Test
    void anExecutionsOwnJournalCutAnywhere() throws IOException, InterruptedException {
        List<String> lines = Files.readAllLines(whole.resolve("run/execution.jsonl"));
        for (int kept = 1; kept < lines.size(); kept++) {
            String torn = lines.get(kept).substring(0, lines.get(kept).length() / 2);
            redriveWith(kept, "execution.jsonl", String.join("\n", lines.subList(0, kept)) + "\n" + torn);
        }
    }

    @Test
    void aMapRunsJournalCutAnywhere() throws IOException, InterruptedException {
        String stream;
        try (Stream<Path> files = Files.list(whole.resolve("run"))) {
            stream = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("map-") && !name.contains("items"))
                    .findFirst()
                    .orElseThrow();
        }
        List<String> own = Files.readAllLines(whole.resolve("run/execution.jsonl"));
        int started = 1;
        while (!own.get(started - 1).contains("MapRunStarted")) {
            started++;
        }
        byte[] cut = (String.join("\n", own.subList(0, started)) + "\n").getBytes(StandardCharsets.UTF_8);
        Files.write(whole.resolve("run/execution.jsonl"), cut);
        List<String> lines = Files.readAllLines(whole.resolve("run").resolve(stream));
        for (int kept = 0; kept < lines.size(); kept++) {
            String torn = lines.get(kept).substring(0, lines.get(kept).length() / 2);
            String before = kept == 0 ? "" : String.join("\n", lines.subList(0, kept)) + "\n";
            redriveWith(kept, stream, before + torn);
        }
    }

    private void redriveWith(int kept, String file, String text) throws IOException, InterruptedException {
        Path copy = folder.resolve(file + "-" + kept);
        Files.createDirectories(copy.resolve("run"));
        try (Stream<Path> files = Files.list(whole.resolve("run"))) {
            for (Path original : files.toList()) {
                Files.copy(original, copy.resolve("run").resolve(original.getFileName()));
            }
        }
        Files.writeString(copy.resolve("run").resolve(file), text);
        try (Bench bench = bench(copy)) {
            assertThat(bench.runner().describe("run").interrupted()).isTrue();
            ExecutionDescription end = bench.redrive();
            assertThat(end.output()).as("after %s lines: %s", kept, end).isEqualTo(expected.output());
            assertThat(bench.functions.calls("F"))
                    .as("no call whose result is journaled is repeated, after %s lines", kept)
                    .hasSizeLessThanOrEqualTo(9 - results(text));
        }
    }

    /** How many of the nine calls have their result in the part of the journal that was kept. */
    private static int results(String text) {
        return (int) text.lines()
                .filter(line -> line.endsWith("}") && line.contains("\"TaskSucceeded\""))
                .count();
    }
}
