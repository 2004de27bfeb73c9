package io.mysql2dynamodb.local.analyze;

import io.mysql2dynamodb.analysis.profile.ProfileOptions;
import io.mysql2dynamodb.analysis.question.ConnectedAnswers;
import io.mysql2dynamodb.analysis.stage.DigestLook;
import io.mysql2dynamodb.analysis.stage.RunAnalysis;
import io.mysql2dynamodb.analysis.stage.SeenWorkload;
import io.mysql2dynamodb.analysis.stage.StructureReading;
import io.mysql2dynamodb.analysis.stage.WholeAnalysis;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.source.SourceDatabase;
import io.mysql2dynamodb.source.SourceSession;
import io.mysql2dynamodb.workload.Workload;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** An analysis by a connection. The digests are watched while the rows are looked at, and for the rest of the time. */
public final class ConnectedAnalysis {

    private final SourceDatabase source;
    private final ProfileOptions profile;
    private final Duration observation;

    /**
     * @param observation for how long the digests are watched; zero for one look
     */
    public ConnectedAnalysis(SourceDatabase source, ProfileOptions profile, Duration observation) {
        this.source = source;
        this.profile = profile;
        this.observation = observation;
    }

    /**
     * Finds out.
     *
     * @param given logs and stated rates
     * @param progress is told a line for each part
     */
    public Findings find(SeenWorkload given, Consumer<String> progress) {
        Instant begun = Instant.now();
        DigestLook first = look();
        WholeAnalysis analysis;
        DatabaseCatalog catalog;
        try (SourceSession session = source.open()) {
            ConnectedAnswers database = new ConnectedAnswers(session);
            analysis = new WholeAnalysis(database, Optional.of(database), DatabaseCatalog.Origin.CONNECTION, begun);
            DatabaseCatalog structure = analysis.structure();
            progress.accept("structure: " + StructureReading.inShort(structure));
            catalog = analysis.profiled(structure, profile);
            progress.accept("rows looked at, relationships found: "
                    + catalog.relationships().size());
        }
        Optional<DigestLook> second = second(begun, progress);
        Workload workload = analysis.workload(catalog, given.with(first, second));
        progress.accept("workload: " + RunAnalysis.inShort(workload));
        return new Findings(catalog, workload);
    }

    private Optional<DigestLook> second(Instant begun, Consumer<String> progress) {
        if (observation.isZero()) {
            return Optional.empty();
        }
        Duration left = Duration.between(Instant.now(), begun.plus(observation));
        if (!left.isNegative()) {
            progress.accept("watching the statement digests for another " + Math.max(1, left.toSeconds()) + " s");
            try {
                Thread.sleep(left.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while the statement digests were watched", e);
            }
        }
        return Optional.of(look());
    }

    /** By a connection of its own, since one that is idle for long may be closed by the server. */
    private DigestLook look() {
        try (SourceSession session = source.open()) {
            return DigestLook.at(new ConnectedAnswers(session));
        }
    }
}
