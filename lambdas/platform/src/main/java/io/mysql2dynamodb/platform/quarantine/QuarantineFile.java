package io.mysql2dynamodb.platform.quarantine;

import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.platform.artifact.JsonLines;
import java.util.Collection;
import java.util.function.Consumer;

/** Quarantined rows as artifacts, one record per line. Thread-safe. */
public final class QuarantineFile {

    private final JsonLines lines;

    public QuarantineFile(ArtifactStore artifacts) {
        this.lines = new JsonLines(artifacts);
    }

    /** Writes the records as one artifact, in place of the one that is there. */
    public void write(String key, Collection<QuarantineRecord> records) {
        lines.write(key, records.stream());
    }

    /** Reads the records of several artifacts, one after another. */
    public void read(Collection<String> keys, Consumer<QuarantineRecord> consumer) {
        keys.forEach(key -> lines.read(key, QuarantineRecord.class, consumer));
    }
}
