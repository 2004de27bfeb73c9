package io.mysql2dynamodb.infrastructure;

import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.platform.artifact.RunArtifacts;
import io.mysql2dynamodb.platform.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The artifacts of stage 6. */
public final class InfrastructureArtifacts {
    private static final int STAGE = 6;

    private final ArtifactStore artifacts;

    public InfrastructureArtifacts(ArtifactStore artifacts) {
        this.artifacts = artifacts;
    }

    /**
     * Writes the document for people, then the record for programs.
     *
     * @return key of the document
     */
    public String write(InfrastructureRecord record, List<ExpectedTable> expected) {
        String document = documentKey(record.run());
        artifacts.put(document, InfrastructureDocument.write(record, expected).getBytes(StandardCharsets.UTF_8));
        artifacts.put(recordKey(record.run()), Json.writePretty(record));
        return document;
    }

    /** The record of the latest verification, if there was one. */
    public Optional<InfrastructureRecord> read(String run) {
        String key = recordKey(run);
        return artifacts
                .get(key)
                .map(text -> Json.read(
                        new String(text, StandardCharsets.UTF_8), InfrastructureRecord.class, artifacts.locate(key)));
    }

    /** Whether the document for people is there. */
    public boolean hasDocument(String run) {
        return artifacts.get(documentKey(run)).isPresent();
    }

    private static String documentKey(String run) {
        return RunArtifacts.stage(run, STAGE, "06_1_infrastructure.md");
    }

    private static String recordKey(String run) {
        return RunArtifacts.stage(run, STAGE, "infrastructure.json");
    }
}
