package io.mysql2dynamodb.migration.verify;

import io.mysql2dynamodb.migration.MigrationArtifacts;
import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.platform.artifact.JsonLinesWriter;
import io.mysql2dynamodb.platform.ledger.ChunkLease;
import java.util.List;

/**
 * The differences that one step finds: the keys of all of them in a file that is written as they are found, and the first
 * few of each kind with their details. A repeated step writes the same artifacts again. Used by one thread.
 */
final class Findings implements AutoCloseable {
    private final SampleFiles sampleFiles;
    private final String samplesKey;
    private final JsonLinesWriter keys;
    private final Samples samples = new Samples();

    private Findings(ArtifactStore artifacts, String samplesKey, String differencesKey) {
        this.sampleFiles = new SampleFiles(artifacts);
        this.samplesKey = samplesKey;
        this.keys = new JsonLinesWriter(artifacts, differencesKey);
    }

    /** The findings of the lease's step. */
    static Findings of(ArtifactStore artifacts, String run, String kind, String id, ChunkLease<?> lease) {
        return new Findings(
                artifacts,
                MigrationArtifacts.samples(run, kind, id, lease.attempt(), lease.number()),
                MigrationArtifacts.differences(run, kind, id, lease.attempt(), lease.number()));
    }

    void add(Difference difference) {
        keys.add(difference.line());
        samples.add(difference.sample());
    }

    /**
     * Where they are.
     *
     * @param samples key of the samples, or nothing when there is no difference
     * @param differences key of the differences, or nothing when there is none
     */
    record Files(List<String> samples, List<String> differences) {}

    /** Makes the artifacts appear. */
    Files commit() {
        return new Files(sampleFiles.write(samplesKey, samples.all()), keys.commit());
    }

    @Override
    public void close() {
        keys.close();
    }
}
