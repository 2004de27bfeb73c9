package io.mysql2dynamodb.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs a system tool to its end and keeps what it printed. */
final class Tool {
    private Tool() {}

    /** What a tool left behind: its exit code, and standard output and error together. */
    record Outcome(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }
    }

    /** Runs the command with its messages in the C locale; a program that does not exist is an {@link IOException}. */
    static Outcome attempt(List<String> command, Path folder, Map<String, String> environment, InputStream input)
            throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (OutputStream stdin = process.getOutputStream()) {
            input.transferTo(stdin);
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Outcome(process.waitFor(), output);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + command.get(0), e);
        }
    }

    /** As {@link #attempt}, but an exit code other than zero is an {@link IOException} with what was printed. */
    static void run(List<String> command, Path folder, InputStream input) throws IOException {
        Outcome outcome = attempt(command, folder, Map.of(), input);
        if (!outcome.succeeded()) {
            throw new IOException(String.join(" ", command) + " failed with exit code " + outcome.exitCode() + ": "
                    + outcome.output().strip());
        }
    }
}
