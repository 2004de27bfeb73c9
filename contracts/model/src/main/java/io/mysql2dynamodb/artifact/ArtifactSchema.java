package io.mysql2dynamodb.artifact;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One published JSON Schema, and words for what it finds. Thread-safe. */
final class ArtifactSchema {

    private static final int SHOWN = 60;

    private final String text;
    private final JsonSchema schema;

    private ArtifactSchema(String text, JsonNode tree) {
        this.text = text;
        this.schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        tree,
                        SchemaValidatorsConfig.builder()
                                .pathType(PathType.JSON_POINTER)
                                .locale(Locale.ROOT)
                                .build());
    }

    static ArtifactSchema load(Class<?> beside, String resource) {
        try (InputStream file = beside.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("the schema " + resource + " is not in the jar");
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new ArtifactSchema(text, ArtifactMapper.MAPPER.readTree(text));
        } catch (IOException e) {
            throw new UncheckedIOException("the schema " + resource + " cannot be read", e);
        }
    }

    String text() {
        return text;
    }

    /** Everything in which a tree differs from the schema, in the order of the tree. */
    List<ArtifactProblem> problems(JsonNode tree) {
        List<ArtifactProblem> endless = new ArrayList<>();
        endless(tree, "", endless);
        // the schema library cannot count with such numbers
        return endless.isEmpty()
                ? schema.validate(tree).stream()
                        .map(message -> problem(message, tree))
                        .distinct()
                        .toList()
                : endless;
    }

    private static void endless(JsonNode node, String pointer, List<ArtifactProblem> found) {
        if (node.isDouble() && !Double.isFinite(node.doubleValue())) {
            found.add(new ArtifactProblem(pointer, "the number is too large, or none at all"));
        } else if (node.isObject()) {
            node.properties()
                    .forEach(member ->
                            endless(member.getValue(), pointer + "/" + ArtifactPointer.member(member.getKey()), found));
        } else {
            for (int i = 0; i < node.size(); i++) {
                endless(node.get(i), pointer + "/" + i, found);
            }
        }
    }

    private static ArtifactProblem problem(ValidationMessage message, JsonNode tree) {
        String pointer = message.getInstanceLocation().toString();
        JsonNode found = tree.at(JsonPointer.compile(pointer));
        JsonNode rule = message.getSchemaNode();
        return switch (message.getType()) {
            case "additionalProperties" ->
                new ArtifactProblem(
                        pointer + "/" + ArtifactPointer.member(message.getProperty()), "the member is not known");
            case "required" -> new ArtifactProblem(pointer, "\"" + message.getProperty() + "\" is missing");
            case "type" -> new ArtifactProblem(pointer, shown(found) + " is not of type " + rule.asText());
            case "enum" -> new ArtifactProblem(pointer, shown(found) + " is none of " + rule);
            case "minimum", "maximum" ->
                new ArtifactProblem(
                        pointer, shown(found) + " is out of range: the " + message.getType() + " is " + rule);
            case "pattern" -> new ArtifactProblem(pointer, shown(found) + " is not of the form " + rule.asText());
            case "false" -> new ArtifactProblem(pointer, "it contradicts the members beside it, and must be left out");
            default -> new ArtifactProblem(pointer, shown(found) + " breaks the rule '" + message.getType() + "'");
        };
    }

    private static String shown(JsonNode value) {
        if (value.isContainerNode()) {
            return value.isArray() ? "a list" : "an object";
        }
        String text = value.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
