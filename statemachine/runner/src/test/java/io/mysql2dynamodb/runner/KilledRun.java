package io.mysql2dynamodb.runner;

import io.mysql2dynamodb.runner.journal.FolderJournal;
import io.mysql2dynamodb.runner.port.InvocationResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The program that {@link KillTest} kills: runs or redrives one execution and notes every function call in a file. */
final class KilledRun {

    static final int CHUNKS = 300;

    private KilledRun() {}

    static Runner runner(Path folder) {
        MemoryObjects objects = new MemoryObjects()
                .with(
                        "b",
                        "chunks.jsonl",
                        IntStream.range(0, CHUNKS)
                                .mapToObj(i -> "{\"id\":" + i + "}")
                                .collect(Collectors.joining("\n")));
        FakeFunctions functions = new FakeFunctions().with("CopyChunk", payload -> {
            note(folder, payload.at("/chunk/id").asText());
            Pause.millis(3);
            return InvocationResult.returned("{\"done\":true}");
        });
        return new Runner(
                StateMachine.load("Test", Bench.read("distributed-map.asl.json"), Map.of()),
                RunnerPorts.of(functions, objects, new FolderJournal(folder.resolve("journal"))));
    }

    private static synchronized void note(Path folder, String id) {
        try {
            Files.writeString(
                    folder.resolve("calls.txt"), id + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs until the end, or until it is killed.
     *
     * @param args the folder
     */
    public static void main(String[] args) throws InterruptedException {
        try (Runner runner = runner(Path.of(args[0]))) {
            Execution execution =
                    runner.list().isEmpty() ? runner.start("run", "{\"key\":\"chunks.jsonl\"}") : runner.redrive("run");
            System.out.println(execution.await().status());
        }
    }
}
