package io.mysql2dynamodb.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The program as a process of its own, which can be killed. */
public final class ChildRun implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final Path output;

    private ChildRun(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts the program with nothing on its standard input. */
    static ChildRun start(Path output, String... arguments) throws IOException {
        return start(Map.of(), output, List.of(arguments));
    }

    /**
     * Starts the program with nothing on its standard input.
     *
     * @param environment what it finds in its environment beside ours
     */
    public static ChildRun start(Map<String, String> environment, Path output, List<String> arguments)
            throws IOException {
        return start(List.of(), environment, output, arguments);
    }

    /**
     * Starts the program with nothing on its standard input.
     *
     * @param before what its command begins with, for instance a program that limits it and then becomes it
     */
    public static ChildRun start(
            List<String> before, Map<String, String> environment, Path output, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // it lives for seconds: what it would compile well comes too late
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Orchestrator.class.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        return new ChildRun(process, output);
    }

    /** kill -9. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As Ctrl-C does. */
    public int interrupt() throws InterruptedException {
        process.destroy();
        return exit();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for the end. */
    public int exit() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the program did not end:\n" + printed());
        }
        return process.exitValue();
    }

    public String printed() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until the program has printed something that fits. */
    public String awaitPrinted(Predicate<String> fits) throws InterruptedException {
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
