package io.mysql2dynamodb.migration.plan;

import io.mysql2dynamodb.migration.MigrationArtifacts;
import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.platform.artifact.JsonLines;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The manifests of a run in the artifact store: its chunks, its segments, and those of the segments to scan once more. */
public final class Manifest {
    private final ArtifactStore artifacts;
    private final JsonLines lines;

    public Manifest(ArtifactStore artifacts) {
        this.artifacts = artifacts;
        this.lines = new JsonLines(artifacts);
    }

    /** Whether the run is planned; the chunk manifest is written last. */
    public boolean exists(String run) {
        return artifacts.get(MigrationArtifacts.chunks(run)).isPresent();
    }

    public void write(String run, List<ChunkLine> chunks, List<SegmentLine> segments) {
        lines.write(MigrationArtifacts.segments(run), segments.stream());
        lines.write(MigrationArtifacts.chunks(run), chunks.stream());
    }

    /** Writes the segments of some tables as a manifest of their own; gives its key. */
    public String writeToTrace(String run, Collection<String> tables) {
        String key = MigrationArtifacts.segmentsToTrace(run);
        lines.write(key, segments(run).stream().filter(segment -> tables.contains(segment.table())));
        return key;
    }

    public List<ChunkLine> chunks(String run) {
        List<ChunkLine> chunks = new ArrayList<>();
        lines.read(MigrationArtifacts.chunks(run), ChunkLine.class, chunks::add);
        return chunks;
    }

    public List<SegmentLine> segments(String run) {
        List<SegmentLine> segments = new ArrayList<>();
        lines.read(MigrationArtifacts.segments(run), SegmentLine.class, segments::add);
        return segments;
    }
}
