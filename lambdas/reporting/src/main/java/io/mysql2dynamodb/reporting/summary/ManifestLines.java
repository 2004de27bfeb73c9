package io.mysql2dynamodb.reporting.summary;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.platform.artifact.JsonLines;
import io.mysql2dynamodb.platform.artifact.RunArtifacts;
import java.util.ArrayList;
import java.util.List;

/** What the report needs of the manifests of stage 7: which chunk and segment belongs to what. */
final class ManifestLines {
    private final ArtifactStore artifacts;

    ManifestLines(ArtifactStore artifacts) {
        this.artifacts = artifacts;
    }

    /** A chunk and its entity. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Chunk(String id, String table, String entity) {}

    /** A segment and its table. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Segment(String id, String table) {}

    /** The chunks; none when the run was not planned yet. */
    List<Chunk> chunks(String run) {
        return read(RunArtifacts.stage(run, 7, "chunks.jsonl"), Chunk.class);
    }

    /** The segments; none when the run was not planned yet. */
    List<Segment> segments(String run) {
        return read(RunArtifacts.stage(run, 7, "segments.jsonl"), Segment.class);
    }

    private <T> List<T> read(String key, Class<T> type) {
        List<T> lines = new ArrayList<>();
        if (artifacts.get(key).isPresent()) {
            new JsonLines(artifacts).read(key, type, lines::add);
        }
        return lines;
    }
}
