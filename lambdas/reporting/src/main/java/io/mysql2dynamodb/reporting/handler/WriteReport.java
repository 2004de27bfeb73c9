package io.mysql2dynamodb.reporting.handler;

import io.mysql2dynamodb.platform.JsonHandler;
import io.mysql2dynamodb.platform.Wiring;
import io.mysql2dynamodb.platform.artifact.RunArtifacts;
import io.mysql2dynamodb.reporting.ReportArtifacts;
import io.mysql2dynamodb.reporting.content.MigrationReport;
import io.mysql2dynamodb.reporting.summary.RunSummary;
import java.util.Optional;

/** Writes the report for people and the summary for programs. */
public final class WriteReport extends JsonHandler<RunInput, WriteReport.Output> {
    private final Wiring wiring;

    /**
     * Where they are.
     *
     * @param report key of the report as a page
     * @param summary key of the summary
     */
    public record Output(String report, String summary) {}

    public WriteReport() {
        this(Wiring.fromEnvironment());
    }

    public WriteReport(Wiring wiring) {
        super(RunInput.class);
        this.wiring = wiring;
    }

    @Override
    protected Output handle(RunInput input) {
        RunSummary summary = ReportingWiring.summaries(wiring).write(input.run(), Optional.empty(), Optional.empty());
        String report = new ReportArtifacts(wiring.artifacts())
                .write(input.run(), MigrationReport.of(ReportingWiring.data(wiring, summary)));
        return new Output(report, RunArtifacts.summary(input.run()));
    }
}
