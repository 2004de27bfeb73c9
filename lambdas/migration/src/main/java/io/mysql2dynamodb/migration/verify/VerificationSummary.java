package io.mysql2dynamodb.migration.verify;

import io.mysql2dynamodb.migration.MigrationArtifacts;
import io.mysql2dynamodb.migration.plan.Manifest;
import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.platform.json.Json;
import io.mysql2dynamodb.platform.ledger.ChunkLedger;
import io.mysql2dynamodb.platform.ledger.ChunkOutcome;
import io.mysql2dynamodb.platform.ledger.ChunkStep;
import io.mysql2dynamodb.platform.ledger.Figures;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sums a run's verification up and keeps it as artifacts, clean or not. */
public final class VerificationSummary {
    private final ArtifactStore artifacts;
    private final ChunkLedger ledger;
    private final Clock clock;

    public VerificationSummary(ArtifactStore artifacts, ChunkLedger ledger, Clock clock) {
        this.artifacts = artifacts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Sums up and writes.
     *
     * @param live whether an application writes to the source meanwhile
     * @param repairs what was repaired before
     */
    public Verification write(String run, String contractHash, boolean live, Repairs repairs) {
        Manifest manifest = new Manifest(artifacts);
        VerificationInputs inputs = new VerificationInputs(
                run,
                contractHash,
                manifest.chunks(run),
                manifest.segments(run),
                outcomes(run, ChunkStep.COPY),
                outcomes(run, ChunkStep.VERIFY),
                outcomes(run, ChunkStep.EXTRAS),
                live,
                repairs);
        Verification verification = Verdict.of(inputs, samples(inputs), clock.instant());
        artifacts.put(
                MigrationArtifacts.verificationDocument(run),
                VerificationDocument.write(verification).getBytes(StandardCharsets.UTF_8));
        artifacts.put(MigrationArtifacts.verification(run), Json.writePretty(verification));
        return verification;
    }

    /** The latest verification, if there was one. */
    public static Optional<Verification> read(ArtifactStore artifacts, String run) {
        String key = MigrationArtifacts.verification(run);
        return artifacts
                .get(key)
                .map(text ->
                        Json.read(new String(text, StandardCharsets.UTF_8), Verification.class, artifacts.locate(key)));
    }

    private <F extends Figures<F>> Map<String, ChunkOutcome<F>> outcomes(String run, ChunkStep<F> step) {
        return ledger.outcomes(run, step).stream()
                .collect(Collectors.toMap(ChunkOutcome::chunkId, Function.identity()));
    }

    private List<Sample> samples(VerificationInputs inputs) {
        SampleFiles files = new SampleFiles(artifacts);
        Samples samples = new Samples();
        Stream.concat(
                        inputs.verified().values().stream()
                                .flatMap(outcome -> outcome.figures().sampleArtifacts().stream()),
                        inputs.scanned().values().stream()
                                .flatMap(outcome -> outcome.figures().sampleArtifacts().stream()))
                .sorted()
                .flatMap(key -> files.read(key).stream())
                .forEach(samples::add);
        return samples.all();
    }
}
