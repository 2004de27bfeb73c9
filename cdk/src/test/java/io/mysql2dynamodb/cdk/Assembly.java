package io.mysql2dynamodb.cdk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A cloud assembly on disk: the files that the CDK CLI would deploy. */
public record Assembly(Path folder) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One template, by its path inside the assembly. */
    public JsonNode template(String path) {
        return read(folder.resolve(path));
    }

    /** Every template by its file name. */
    public Map<String, JsonNode> templates() {
        return readAll(".template.json");
    }

    /** The manifests of the assembly and of those nested in it. */
    public Map<String, JsonNode> manifests() {
        return readAll("manifest.json");
    }

    /** The metadata of every stack, where annotations such as cdk-nag's findings are. */
    public Collection<JsonNode> metadata() {
        return readAll(".metadata.json").values();
    }

    /** Every template's file. */
    public List<Path> templateFiles() {
        return files(".template.json");
    }

    /** The properties of every resource of a type in a template, by logical id. */
    public static Map<String, JsonNode> properties(JsonNode template, String type) {
        Map<String, JsonNode> found = new TreeMap<>();
        template.path("Resources").properties().forEach(resource -> {
            if (resource.getValue().path("Type").asText().equals(type)) {
                found.put(resource.getKey(), resource.getValue().path("Properties"));
            }
        });
        return found;
    }

    /** JSON as a test writes it, single quotes for double ones. */
    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, JsonNode> readAll(String ending) {
        Map<String, JsonNode> all = new TreeMap<>();
        files(ending).forEach(file -> all.put(folder.relativize(file).toString(), read(file)));
        return all;
    }

    private List<Path> files(String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
