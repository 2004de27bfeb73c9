package io.mysql2dynamodb.migration.verify;

import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.platform.artifact.JsonLines;
import java.util.ArrayList;
import java.util.List;

/** Samples of differences as artifacts, one a line. */
final class SampleFiles {
    private final JsonLines lines;

    SampleFiles(ArtifactStore artifacts) {
        this.lines = new JsonLines(artifacts);
    }

    /** Writes the samples; returns the key, or nothing when there is none. */
    List<String> write(String key, List<Sample> samples) {
        if (samples.isEmpty()) {
            return List.of();
        }
        lines.write(key, samples.stream());
        return List.of(key);
    }

    List<Sample> read(String key) {
        List<Sample> samples = new ArrayList<>();
        lines.read(key, Sample.class, samples::add);
        return samples;
    }
}
