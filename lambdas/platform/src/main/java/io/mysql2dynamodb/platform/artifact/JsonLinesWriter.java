package io.mysql2dynamodb.platform.artifact;

import io.mysql2dynamodb.platform.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An artifact with one JSON value per line, written value by value and there only once it is committed; without a value
 * there is no artifact. Used by one thread.
 */
public final class JsonLinesWriter implements AutoCloseable {
    private final ArtifactStore artifacts;
    private final String key;
    private ArtifactWriter writer;

    public JsonLinesWriter(ArtifactStore artifacts, String key) {
        this.artifacts = artifacts;
        this.key = key;
    }

    public void add(Object value) {
        if (writer == null) {
            writer = artifacts.write(key);
        }
        try {
            writer.write((Json.write(value) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ArtifactStoreException("artifact " + artifacts.locate(key) + " could not be written", e);
        }
    }

    /** Makes the artifact appear. Returns its key, or nothing when there was no value. */
    public List<String> commit() {
        if (writer == null) {
            return List.of();
        }
        writer.commit();
        return List.of(key);
    }

    @Override
    public void close() {
        if (writer != null) {
            writer.close();
        }
    }
}
