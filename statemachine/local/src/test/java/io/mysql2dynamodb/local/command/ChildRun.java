package io.mysql2dynamodb.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The program as a process of its own, which can be killed. */
final class ChildRun implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final Path output;

    private ChildRun(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts the program with nothing on its standard input. */
    static ChildRun start(Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Orchestrator.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        return new ChildRun(process, output);
    }

    /** kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As Ctrl-C does. */
    int interrupt() throws InterruptedException {
        process.destroy();
        return exit();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for the end. */
    int exit() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the program did not end:\n" + printed());
        }
        return process.exitValue();
    }

    String printed() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until the program has printed something that fits. */
    String awaitPrinted(Predicate<String> fits) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!fits.test(printed())) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("the program did not print it:\n" + printed());
            }
            Thread.sleep(50);
        }
        return printed();
    }

    /** Waits until the run's status fits or the program has ended. */
    boolean awaitStatus(Path run, Predicate<JsonNode> fits) throws InterruptedException, IOException {
        Path file = run.resolve(".runner/status.json");
        while (process.isAlive()) {
            if (Files.exists(file) && fits.test(JsonMapper.builder().build().readTree(Files.readAllBytes(file)))) {
                return true;
            }
            Thread.sleep(20);
        }
        return false;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
