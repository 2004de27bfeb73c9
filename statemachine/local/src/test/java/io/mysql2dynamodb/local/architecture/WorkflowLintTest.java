package io.mysql2dynamodb.local.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mysql2dynamodb.runner.lint.AslLint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workflow's file is sound, judged with the exceptions that the functions can really throw. */
class WorkflowLintTest {

    private static final Pattern SUBSTITUTION = Pattern.compile("\\$\\{(\\w+)}");

    private static String workflow() throws IOException {
        try (InputStream file = WorkflowLintTest.class.getResourceAsStream("/migration.asl.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static boolean isException(String name) {
        try {
            return Throwable.class.isAssignableFrom(
                    Class.forName(name, false, WorkflowLintTest.class.getClassLoader()));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    @Test
    void nothingIsWrongWithIt() throws IOException {
        Map<String, String> substitutions = new TreeMap<>();
        Matcher used = SUBSTITUTION.matcher(workflow());
        while (used.find()) {
            substitutions.put(used.group(1), used.group(1));
        }

        assertThat(AslLint.check(workflow(), substitutions, WorkflowLintTest::isException))
                .isEmpty();
    }

    @Test
    void theIndependentValidatorFindsNothing(@TempDir Path folder) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("migration.asl.json"), workflow());
        assumeTrue(npx(List.of("--yes", "asl-validator@4.0.0", "--version"), folder) == 0, "npx cannot run it here");

        assertThat(npx(List.of("--yes", "asl-validator@4.0.0", "--json-path", file.toString()), folder))
                .as(Files.readString(folder.resolve("npx.txt")))
                .isZero();
    }

    private static int npx(List<String> arguments, Path folder) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("npx"));
        command.addAll(arguments);
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("npx.txt").toFile())
                    .start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return -1;
            }
            return process.exitValue();
        } catch (IOException e) {
            return -1; // no Node here
        }
    }
}
