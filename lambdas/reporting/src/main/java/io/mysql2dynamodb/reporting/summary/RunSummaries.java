package io.mysql2dynamodb.reporting.summary;

import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.json.ContractReader;
import io.mysql2dynamodb.platform.TableNames;
import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.platform.artifact.RunArtifacts;
import io.mysql2dynamodb.platform.json.Json;
import io.mysql2dynamodb.platform.ledger.ChunkLedger;
import io.mysql2dynamodb.platform.ledger.ChunkOutcome;
import io.mysql2dynamodb.platform.ledger.ChunkStep;
import io.mysql2dynamodb.platform.ledger.CopyFigures;
import io.mysql2dynamodb.platform.ledger.ExtrasFigures;
import io.mysql2dynamodb.platform.ledger.RunRecord;
import io.mysql2dynamodb.platform.ledger.RunRegistry;
import io.mysql2dynamodb.platform.ledger.VerifyFigures;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes a run's figures from the ledger, however far it came, and keeps them as {@code summary.json}. */
public final class RunSummaries {
    private final ArtifactStore artifacts;
    private final RunRegistry runs;
    private final ChunkLedger ledger;
    private final TableNames names;
    private final Clock clock;

    public RunSummaries(ArtifactStore artifacts, RunRegistry runs, ChunkLedger ledger, TableNames names, Clock clock) {
        this.artifacts = artifacts;
        this.runs = runs;
        this.ledger = ledger;
        this.names = names;
        this.clock = clock;
    }

    /**
     * Sums a run up and writes {@code summary.json}.
     *
     * @param run the run, which may have failed before it was prepared
     * @param error class name of what ended it, if it failed
     * @param cause its message
     */
    public RunSummary write(String run, Optional<String> error, Optional<String> cause) {
        RunSummary summary = summarize(run, error, cause);
        artifacts.put(RunArtifacts.summary(run), Json.writePretty(summary));
        return summary;
    }

    /** The summary that was written last, if there is one. */
    public Optional<RunSummary> read(String run) {
        String key = RunArtifacts.summary(run);
        return artifacts
                .get(key)
                .map(text ->
                        Json.read(new String(text, StandardCharsets.UTF_8), RunSummary.class, artifacts.locate(key)));
    }

    private RunSummary summarize(String run, Optional<String> error, Optional<String> cause) {
        Optional<String> hash = runs.find(run).flatMap(RunRecord::contractHash);
        List<ChunkOutcome<CopyFigures>> copied = ledger.outcomes(run, ChunkStep.COPY);
        List<ChunkOutcome<VerifyFigures>> verified = ledger.outcomes(run, ChunkStep.VERIFY);
        List<ChunkOutcome<ExtrasFigures>> scanned = ledger.outcomes(run, ChunkStep.EXTRAS);
        List<TableSummary> tables = contract(run)
                .map(contract -> tables(run, contract, copied, verified, scanned))
                .orElse(List.of());
        Figures totals = tables.stream().map(TableSummary::figures).reduce(Figures.NONE, Figures::plus);
        StageRecords records = new StageRecords(artifacts);
        Optional<PatternCounts> patterns = records.parity(run)
                .filter(found -> hash.equals(Optional.of(found.contractHash())))
                .map(StageRecords.Parity::counts);
        Judgement judgement = Judgement.of(
                totals,
                records.verification(run).filter(found -> hash.equals(Optional.of(found.contractHash()))),
                patterns,
                Stream.concat(
                                copied.stream().map(ChunkOutcome::updatedAt),
                                ledger.outcomes(run, ChunkStep.REPAIR).stream().map(ChunkOutcome::updatedAt))
                        .max(Instant::compareTo),
                error);
        CopyFigures copy = copied.stream().map(ChunkOutcome::figures).reduce(CopyFigures.NONE, CopyFigures::plus);
        List<StepTiming> steps = StepTimings.of(copied, verified, scanned);
        return new RunSummary(
                run,
                judgement.verdict(),
                judgement.explanation(),
                error,
                cause,
                hash,
                clock.instant().toString(),
                totals,
                tables,
                copy.quarantinedByReason(),
                patterns,
                steps,
                EstimateComparison.of(records.estimate(run), copy, steps));
    }

    private Optional<MigrationContract> contract(String run) {
        return artifacts.get(RunArtifacts.contract(run)).map(text -> ContractReader.read(
                        new String(text, StandardCharsets.UTF_8))
                .contract());
    }

    private List<TableSummary> tables(
            String run,
            MigrationContract contract,
            List<ChunkOutcome<CopyFigures>> copied,
            List<ChunkOutcome<VerifyFigures>> verified,
            List<ChunkOutcome<ExtrasFigures>> scanned) {
        ManifestLines manifest = new ManifestLines(artifacts);
        return new RunFigures(
                        contract,
                        names,
                        manifest.chunks(run),
                        manifest.segments(run),
                        byId(copied),
                        byId(verified),
                        byId(scanned))
                .tables();
    }

    private static <F extends io.mysql2dynamodb.platform.ledger.Figures<F>> Map<String, F> byId(
            List<ChunkOutcome<F>> outcomes) {
        return outcomes.stream().collect(Collectors.toMap(ChunkOutcome::chunkId, ChunkOutcome::figures));
    }
}
