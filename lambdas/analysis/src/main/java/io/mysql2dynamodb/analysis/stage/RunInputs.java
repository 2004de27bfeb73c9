package io.mysql2dynamodb.analysis.stage;

import io.mysql2dynamodb.analysis.check.AnalysisInputs;
import io.mysql2dynamodb.analysis.check.AnalysisInputs.GivenFile;
import io.mysql2dynamodb.analysis.workload.stated.StatedRates;
import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.platform.artifact.ArtifactStoreException;
import io.mysql2dynamodb.platform.ledger.AnalysisOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a run's stage 1 was given. */
public final class RunInputs {

    private final ArtifactStore artifacts;
    private final AnalysisOptions options;

    public RunInputs(ArtifactStore artifacts, AnalysisOptions options) {
        this.artifacts = artifacts;
        this.options = options;
    }

    /**
     * For the checklist.
     *
     * @param database the source database's name
     * @param server what answered
     */
    public AnalysisInputs given(String database, String server) {
        List<String> workload = new ArrayList<>(options.logs());
        workload.add(
                options.observeSeconds() > 0
                        ? "statement digests, watched for " + options.observeSeconds() + " s"
                        : "statement digests, one look");
        options.rates().ifPresent(workload::add);
        List<GivenFile> files = Stream.concat(options.logs().stream(), options.rates().stream())
                .map(key -> new GivenFile(artifacts.locate(key), hasContent(key)))
                .toList();
        return new AnalysisInputs(database, Optional.of(server), workload, files);
    }

    private Optional<Boolean> hasContent(String key) {
        Optional<InputStream> found = artifacts.read(key);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream content = found.get()) {
            return Optional.of(content.read() >= 0);
        } catch (IOException e) {
            throw new ArtifactStoreException("artifact " + artifacts.locate(key) + " could not be read", e);
        }
    }

    /**
     * The rates that people state, if a file of them was given.
     *
     * @throws io.mysql2dynamodb.analysis.workload.stated.InvalidStatedRatesException the file has not the form
     */
    public Optional<StatedRates> rates() {
        return options.rates()
                .map(key -> StatedRates.read(
                        artifacts.locate(key), new String(artifacts.require(key), StandardCharsets.UTF_8)));
    }
}
