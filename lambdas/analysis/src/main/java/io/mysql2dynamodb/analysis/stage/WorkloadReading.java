package io.mysql2dynamodb.analysis.stage;

import io.mysql2dynamodb.analysis.catalog.SourceSchemas;
import io.mysql2dynamodb.analysis.log.LogInput;
import io.mysql2dynamodb.analysis.log.LogReader;
import io.mysql2dynamodb.analysis.log.LogReading;
import io.mysql2dynamodb.analysis.log.SkippedInput;
import io.mysql2dynamodb.analysis.statement.PatternDescription;
import io.mysql2dynamodb.analysis.statement.StatementReader;
import io.mysql2dynamodb.analysis.workload.WorkloadBuilder;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.catalog.Gap;
import io.mysql2dynamodb.workload.Workload;
import java.time.Instant;
import java.util.Optional;

/** Reads what is asked of a database out of all that shows it. Stateless. */
public final class WorkloadReading {

    private WorkloadReading() {}

    /**
     * Reads.
     *
     * @param catalog the database's structure, by which names are resolved
     * @param seen where the workload shows
     * @param own the questions of the analysis itself
     * @throws io.mysql2dynamodb.analysis.log.LogReadException a log cannot be read
     * @throws io.mysql2dynamodb.analysis.workload.stated.InvalidStatedRatesException a stated rate cannot be used
     */
    public static Workload read(DatabaseCatalog catalog, SeenWorkload seen, OwnQuestions own, Instant writtenAt) {
        StatementReader reader = new StatementReader(SourceSchemas.of(catalog), catalog.database());
        WorkloadBuilder workload = new WorkloadBuilder(
                catalog.database(), Optional.of(catalog), own.apartIn(reader), PatternDescription::of);
        seen.rates().ifPresent(workload::stated);
        for (LogInput log : seen.logs()) {
            LogReading reading = new LogReader().read(log, workload.logs());
            reading.skipped().forEach(skipped -> workload.gap(gap(skipped)));
        }
        seen.digests().ifPresent(workload::digests);
        seen.gaps().forEach(workload::gap);
        return workload.build(writtenAt);
    }

    private static Gap gap(SkippedInput skipped) {
        return new Gap("the log " + skipped.name(), skipped.reason(), Optional.empty());
    }
}
