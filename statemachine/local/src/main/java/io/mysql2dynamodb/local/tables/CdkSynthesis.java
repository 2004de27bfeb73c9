package io.mysql2dynamodb.local.tables;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Synthesizes the data stack by running the CDK app as a program of its own, and reads the tables from its template: the
 * tables created here are the ones that {@code cdk deploy} would create.
 *
 * @param app the CDK app's jar
 * @param contract the contract file
 * @param tablePrefix what physical table names begin with
 * @param output the folder for the synthesized files and the app's log
 */
public record CdkSynthesis(Path app, Path contract, String tablePrefix, Path output) implements TableDesign {

    private static final long MINUTES = 5;
    private static final int QUOTED_LINES = 12;

    @Override
    public List<TemplateTable> tables() {
        synthesize();
        List<TemplateTable> tables = new ArrayList<>();
        for (Path template : templates()) {
            tables.addAll(TemplateTables.read(read(template)));
        }
        if (tables.isEmpty()) {
            throw new SynthesisFailedException("the CDK app " + app + " produced no template with tables in " + output);
        }
        return tables;
    }

    private void synthesize() {
        try {
            Files.createDirectories(output);
            Process process = program().start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new SynthesisFailedException(
                        "the CDK app did not end within " + MINUTES + " minutes; see " + log());
            }
            if (process.exitValue() != 0) {
                throw new SynthesisFailedException("the CDK app could not synthesize the tables of " + contract + ":\n"
                        + lastWords() + "\nNode.js must be on the PATH for it; the whole output is in " + log());
            }
        } catch (IOException e) {
            throw new SynthesisFailedException("the CDK app " + app + " could not be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SynthesisFailedException("interrupted while the CDK app synthesized the tables", e);
        }
    }

    private ProcessBuilder program() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(java, "-jar", app.toString())
                .redirectErrorStream(true)
                .redirectOutput(log().toFile());
        Map<String, String> environment = builder.environment();
        environment.remove("MYSQL_PASSWORD"); // no business of the app's
        environment.put("CDK_OUTDIR", output.toString());
        environment.put("CDK_CONTEXT_JSON", context());
        environment.put("JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION", "20");
        return builder;
    }

    private String context() {
        Map<String, String> context = new TreeMap<>(
                Map.of("contract", contract.toAbsolutePath().toString(), "tablePrefix", tablePrefix, "only", "data"));
        try {
            return JsonMapper.builder().build().writeValueAsString(context);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts cannot be written as JSON", e);
        }
    }

    private Path log() {
        return output.resolve("synthesis.log");
    }

    private String lastWords() {
        List<String> lines =
                new String(read(log()), StandardCharsets.UTF_8).lines().toList();
        List<String> telling = lines.stream()
                .filter(line -> !line.stripLeading().startsWith("at "))
                .toList();
        return String.join("\n", telling.subList(Math.max(0, telling.size() - QUOTED_LINES), telling.size()));
    }

    private List<Path> templates() {
        try (Stream<Path> files = Files.walk(output)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".template.json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + output, e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
