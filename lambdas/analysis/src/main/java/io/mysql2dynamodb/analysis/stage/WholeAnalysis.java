package io.mysql2dynamodb.analysis.stage;

import io.mysql2dynamodb.analysis.catalog.CatalogReader;
import io.mysql2dynamodb.analysis.profile.CatalogProfiler;
import io.mysql2dynamodb.analysis.profile.ProfileOptions;
import io.mysql2dynamodb.analysis.question.Answers;
import io.mysql2dynamodb.analysis.question.ShownStatements;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.workload.Workload;
import java.time.Instant;
import java.util.Optional;

/** All of stage 1 in one go, by one source of answers. For one thread, and one analysis. */
public final class WholeAnalysis {

    private final OwnQuestions answers;
    private final Optional<ShownStatements> shown;
    private final DatabaseCatalog.Origin origin;
    private final Instant at;

    /**
     * @param answers who answers
     * @param shown what SHOW tells, where there is a connection
     * @param origin where the answers come from
     * @param at the moment of the analysis
     */
    public WholeAnalysis(Answers answers, Optional<ShownStatements> shown, DatabaseCatalog.Origin origin, Instant at) {
        this.answers = new OwnQuestions(answers);
        this.shown = shown;
        this.origin = origin;
        this.at = at;
    }

    /** The structure, without what rows show. */
    public DatabaseCatalog structure() {
        return CatalogReader.read(answers, shown, origin, at);
    }

    /** The structure, with what rows show. */
    public DatabaseCatalog profiled(DatabaseCatalog structure, ProfileOptions options) {
        return CatalogProfiler.profile(structure, answers, options);
    }

    /** The workload; after the rows were looked at, so that the questions about them are known to be our own. */
    public Workload workload(DatabaseCatalog catalog, SeenWorkload seen) {
        return WorkloadReading.read(catalog, seen, answers, at);
    }
}
