package io.mysql2dynamodb.artifact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The JSON form of one kind of stage artifact. Members are the record's components in snake_case and in their order;
 * enum constants are in lower case with hyphens; moments are ISO text in UTC; what is absent is left out. Equal values give
 * equal bytes on every system: UTF-8, two spaces of indent, line feeds. Halves of surrogate pairs, which UTF-8 cannot hold,
 * become U+FFFD. What is written and what is read is judged by the same JSON Schema. Thread-safe.
 *
 * @param <T> the record that holds the artifact
 */
public final class ArtifactFormat<T> {

    private final Class<T> type;
    private final String fileName;
    private final ArtifactSchema schema;

    /**
     * A format whose schema is a resource beside the record.
     *
     * @param fileName the artifact's name, such as {@code schema.json}
     * @param schemaResource the resource's name, such as {@code schema.schema.json}
     */
    public ArtifactFormat(Class<T> type, String fileName, String schemaResource) {
        this.type = type;
        this.fileName = fileName;
        this.schema = ArtifactSchema.load(type, schemaResource);
    }

    /** The artifact's file name. */
    public String fileName() {
        return fileName;
    }

    /** The published JSON Schema, draft 2020-12, as text for those who write tools. */
    public String schema() {
        return schema.text();
    }

    /**
     * The artifact as a whole file.
     *
     * @throws InvalidArtifactException when the value has what the form cannot hold, such as a rate that is no number; a
     *     file that nobody could read is not written
     */
    public byte[] write(T artifact) {
        JsonNode tree = ArtifactMapper.MAPPER.valueToTree(artifact);
        require(schema.problems(tree));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ArtifactMapper.WRITER.writeValue(file, tree);
        } catch (IOException e) {
            throw new UncheckedIOException(fileName + " could not be written as JSON", e);
        }
        file.write('\n');
        return file.toByteArray();
    }

    /**
     * Reads a file.
     *
     * @throws InvalidArtifactException with everything that is wrong with its form, each with its JSON pointer
     */
    public T read(byte[] file) {
        JsonNode tree = parse(file);
        require(schema.problems(tree));
        try {
            return ArtifactMapper.MAPPER.treeToValue(tree, type);
        } catch (JsonMappingException e) {
            // what no schema says, such as a day that no month has: the first of it
            throw invalid(List.of(new ArtifactProblem(ArtifactPointer.of(e.getPath()), reason(e))), e);
        } catch (JsonProcessingException e) {
            throw invalid(List.of(new ArtifactProblem("", reason(e))), e);
        }
    }

    private JsonNode parse(byte[] file) {
        try {
            JsonNode tree = ArtifactMapper.MAPPER.readTree(file);
            if (tree == null || tree.isMissingNode()) {
                throw invalid(List.of(new ArtifactProblem("", "the file is empty")), null);
            }
            return tree;
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            throw invalid(List.of(new ArtifactProblem("", "it is not JSON" + where + ": " + reason(e))), e);
        } catch (IOException e) {
            throw invalid(List.of(new ArtifactProblem("", "it is not UTF-8 text: " + e.getMessage())), e);
        }
    }

    private void require(List<ArtifactProblem> problems) {
        if (!problems.isEmpty()) {
            throw invalid(problems, null);
        }
    }

    private InvalidArtifactException invalid(List<ArtifactProblem> problems, Throwable cause) {
        return new InvalidArtifactException(fileName, problems, cause);
    }

    private static String reason(JsonProcessingException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("");
    }
}
