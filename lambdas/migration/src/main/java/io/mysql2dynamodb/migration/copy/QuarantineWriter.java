package io.mysql2dynamodb.migration.copy;

import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.platform.artifact.JsonLinesWriter;
import io.mysql2dynamodb.platform.quarantine.QuarantineRecord;
import java.util.List;

/** The quarantine file of one step; without a row there is no file. Used by one thread. */
final class QuarantineWriter implements QuarantineSink, AutoCloseable {
    private final JsonLinesWriter lines;

    QuarantineWriter(ArtifactStore artifacts, String key) {
        this.lines = new JsonLinesWriter(artifacts, key);
    }

    @Override
    public void add(QuarantineRecord row) {
        lines.add(row);
    }

    /** Makes the file appear. Returns its key, or nothing when there was no row. */
    List<String> commit() {
        return lines.commit();
    }

    @Override
    public void close() {
        lines.close();
    }
}
