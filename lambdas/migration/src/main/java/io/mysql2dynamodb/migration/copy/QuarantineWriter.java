package io.mysql2dynamodb.migration.copy;

import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.platform.artifact.ArtifactWriter;
import io.mysql2dynamodb.platform.json.Json;
import io.mysql2dynamodb.platform.quarantine.QuarantineRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The quarantine file of one step, written row by row and there only once it is committed; without a row there is no file.
 * Used by one thread.
 */
final class QuarantineWriter implements QuarantineSink, AutoCloseable {
    private final ArtifactStore artifacts;
    private final String key;
    private ArtifactWriter writer;

    QuarantineWriter(ArtifactStore artifacts, String key) {
        this.artifacts = artifacts;
        this.key = key;
    }

    @Override
    public void add(QuarantineRecord row) {
        if (writer == null) {
            writer = artifacts.write(key);
        }
        try {
            writer.write((Json.write(row) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the quarantine file " + artifacts.locate(key) + " cannot be written", e);
        }
    }

    /** Makes the file appear. Returns its key, or nothing when there was no row. */
    List<String> commit() {
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
