package io.mysql2dynamodb.analysis.stage;

import io.mysql2dynamodb.analysis.profile.CatalogProfiler;
import io.mysql2dynamodb.analysis.profile.ProfileOptions;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.platform.ledger.AnalysisOptions;
import io.mysql2dynamodb.platform.ledger.RunRecord;
import io.mysql2dynamodb.platform.ledger.RunRegistry;
import io.mysql2dynamodb.workload.Workload;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The parts of a run's analysis that need no connection. Stateless. */
public final class RunAnalysis {

    private final ArtifactStore store;
    private final AnalysisArtifacts artifacts;
    private final RunRegistry runs;
    private final Clock clock;

    public RunAnalysis(ArtifactStore store, RunRegistry runs, Clock clock) {
        this.store = store;
        this.artifacts = new AnalysisArtifacts(store);
        this.runs = runs;
        this.clock = clock;
    }

    /** Reads the workload of logs, digests and stated rates, and keeps it. */
    public Workload readWorkload(String run) {
        RunRecord record = runs.require(run);
        AnalysisOptions options = record.analysis();
        DatabaseCatalog structure = artifacts.structure(run);
        OwnQuestions own = new OwnQuestions(RecordedAnswers.of(store, run));
        CatalogProfiler.profile(structure, own, profileOptions(record));
        Optional<DigestLook> first = artifacts.look(run, AnalysisArtifacts.Moment.FIRST);
        Optional<DigestLook> second =
                options.observeSeconds() > 0 ? artifacts.look(run, AnalysisArtifacts.Moment.SECOND) : Optional.empty();
        SeenWorkload given = new SeenWorkload(
                RunLogs.of(options, store), Optional.empty(), new RunInputs(store, options).rates(), List.of());
        SeenWorkload seen = first.map(look -> given.with(look, second)).orElse(given);
        Workload workload = WorkloadReading.read(structure, seen, own, clock.instant());
        artifacts.writeObserved(run, workload);
        return workload;
    }

    /**
     * Writes everything that stage 1 leaves.
     *
     * @return the files' names
     */
    public List<String> writeFindings(String run) {
        DatabaseCatalog catalog = CatalogProfiler.profile(
                artifacts.structure(run), RecordedAnswers.of(store, run), profileOptions(runs.require(run)));
        return artifacts.writeFindings(run, catalog, artifacts.observed(run));
    }

    /** How closely a run looks at rows: as the latest execution's input says. */
    public static ProfileOptions profileOptions(RunRecord run) {
        ProfileOptions usual = ProfileOptions.defaults();
        return run.analysis().exactCounts() ? usual.withExactCounts() : usual;
    }

    /** A line for people. */
    public static String inShort(Workload workload) {
        long executions = workload.observations().stream()
                .mapToLong(observation -> observation.statements())
                .sum();
        return workload.patterns().size() + " access patterns and "
                + workload.transactions().size() + " kinds of transactions in " + executions + " executions seen";
    }
}
