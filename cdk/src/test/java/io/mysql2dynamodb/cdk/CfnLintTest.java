package io.mysql2dynamodb.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** cfn-lint over everything that was synthesized, where it is installed. */
class CfnLintTest {
    private final Assembly assembly = SynthesizedApp.withEverySetting();

    @BeforeAll
    static void isInstalled() {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        assumeTrue(
                Arrays.stream(path.split(File.pathSeparator, -1))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "cfn-lint"))),
                "cfn-lint is not on the PATH");
    }

    @Test
    void findsNothing() throws Exception {
        assertThat(lint(assembly.templateFiles())).isEmpty();
    }

    @Test
    void findsNothingInTheWorkflowOnceItsMapsHavePlainNumbers(@TempDir Path folder) throws Exception {
        String template = Files.readString(assembly.folder().resolve("Orchestrator.template.json"))
                .replaceAll("MaxConcurrency\\\\\":\\s*\\\\\"\\{%[^%]*%}\\\\\"", "MaxConcurrency\\\\\": 8")
                .replace("\"E3601\"", "");
        Path file = Files.writeString(folder.resolve("Orchestrator.template.json"), template);

        assertThat(lint(List.of(file))).isEmpty();
    }

    private static String lint(List<Path> templates) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("cfn-lint", "--format", "parseable", "--"));
        templates.forEach(template -> command.add(template.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exitCode = process.waitFor();
        return exitCode == 0 ? output : "exit code " + exitCode + "\n" + output;
    }
}
