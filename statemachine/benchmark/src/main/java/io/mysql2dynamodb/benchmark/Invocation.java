package io.mysql2dynamodb.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One run of {@code orchestrator.jar} as a user starts it, with a heap of 512 MiB.
 *
 * @param seconds how long it took
 * @param heapMib the most that was left on its heap after a garbage collection
 * @param console what it printed
 */
record Invocation(double seconds, long heapMib, String console) {

    /**
     * Runs it to its end.
     *
     * @param work folder for its logs
     * @param name names the logs
     * @param environment added to the environment
     * @param arguments the command and its options
     * @throws IllegalStateException when its exit code is not 0
     */
    static Invocation of(
            Path orchestrator, Path work, String name, Map<String, String> environment, List<String> arguments)
            throws IOException {
        Path collections = work.resolve(name + "-gc.log");
        Path console = work.resolve(name + "-console.log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Xlog:gc:file=" + collections,
                "-jar",
                orchestrator.toString()));
        command.addAll(arguments);
        ProcessBuilder process =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(console.toFile());
        process.environment().putAll(environment);
        long started = System.nanoTime();
        try {
            int exit = process.start().waitFor();
            if (exit != 0) {
                throw new IllegalStateException(
                        arguments.get(0) + " ended with exit code " + exit + ": see " + console);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + arguments.get(0) + " ran", e);
        }
        return new Invocation(
                (System.nanoTime() - started) / 1e9,
                MemoryNeed.heapAfterCycles(collections),
                Files.readString(console));
    }
}
