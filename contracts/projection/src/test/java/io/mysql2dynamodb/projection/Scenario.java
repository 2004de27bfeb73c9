package io.mysql2dynamodb.projection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder that says what a contract makes of some rows: schema.sql, rows.sql, contract.json, and either
 * expected-items.json or expected-problem.txt (the texts that the refusal must contain, one a line), and a README of one line.
 */
record Scenario(Path folder) implements Comparable<Scenario> {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path ALL = Path.of("src/test/resources/scenarios");

    static Stream<Scenario> all() {
        try (Stream<Path> folders = Files.list(ALL)) {
            return folders.sorted().map(Scenario::new).toList().stream();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    static Scenario named(String name) {
        return new Scenario(ALL.resolve(name));
    }

    String text(String file) {
        try {
            return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Empty if there is none, or none of the form that {@link ScenarioReadme} asks for. */
    Optional<ScenarioReadme> readme() {
        return Files.exists(folder.resolve("README")) ? ScenarioReadme.read(text("README")) : Optional.empty();
    }

    Optional<List<String>> expectedProblem() {
        return Files.exists(folder.resolve("expected-problem.txt"))
                ? Optional.of(text("expected-problem.txt").lines().toList())
                : Optional.empty();
    }

    JsonNode expected() {
        try {
            return JSON.readTree(text("expected-items.json"));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    @Override
    public int compareTo(Scenario other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
