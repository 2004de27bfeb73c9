package io.mysql2dynamodb.reporting.handler;

import io.mysql2dynamodb.platform.Wiring;
import io.mysql2dynamodb.platform.ledger.ChunkOutcome;
import io.mysql2dynamodb.platform.ledger.ChunkStep;
import io.mysql2dynamodb.reporting.content.ReportData;
import io.mysql2dynamodb.reporting.summary.RunSummaries;
import io.mysql2dynamodb.reporting.summary.RunSummary;
import io.mysql2dynamodb.reporting.summary.StageRecords;
import java.util.List;

/** Puts the parts of stage 8 together. */
final class ReportingWiring {

    private ReportingWiring() {}

    static RunSummaries summaries(Wiring wiring) {
        return new RunSummaries(
                wiring.artifacts(), wiring.runs(), wiring.chunks(), wiring.tableNames(), wiring.clock());
    }

    /** Everything that the report tells of. */
    static ReportData data(Wiring wiring, RunSummary summary) {
        String run = summary.run();
        StageRecords records = new StageRecords(wiring.artifacts());
        return new ReportData(
                wiring.runs().require(run),
                summary,
                records.infrastructure(run),
                records.accounting(run),
                records.verification(run),
                records.parity(run),
                quarantineFiles(wiring, run),
                wiring.gates().list(run),
                wiring.audit().list(run));
    }

    private static List<String> quarantineFiles(Wiring wiring, String run) {
        return wiring.chunks().outcomes(run, ChunkStep.COPY).stream()
                .map(ChunkOutcome::figures)
                .flatMap(figures -> figures.quarantineArtifacts().stream())
                .map(key -> key.substring(run.length() + 1))
                .sorted()
                .toList();
    }
}
