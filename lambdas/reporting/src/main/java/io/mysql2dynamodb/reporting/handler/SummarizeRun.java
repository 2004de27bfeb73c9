package io.mysql2dynamodb.reporting.handler;

import io.mysql2dynamodb.platform.JsonHandler;
import io.mysql2dynamodb.platform.Wiring;
import io.mysql2dynamodb.platform.artifact.RunArtifacts;
import io.mysql2dynamodb.reporting.summary.RunSummary;
import io.mysql2dynamodb.reporting.summary.Verdict;
import java.util.Optional;

/** Writes the summary of a run that failed or was ended early, however far it came. */
public final class SummarizeRun extends JsonHandler<SummarizeRun.Input, SummarizeRun.Output> {
    private final Wiring wiring;

    /**
     * Which run, and what ended it.
     *
     * @param run the run
     * @param error class name of what ended it, if it failed
     * @param cause its message
     */
    public record Input(String run, Optional<String> error, Optional<String> cause) {}

    /**
     * The result.
     *
     * @param summary key of the summary
     * @param verdict how the run stands
     */
    public record Output(String summary, Verdict verdict) {}

    public SummarizeRun() {
        this(Wiring.fromEnvironment());
    }

    public SummarizeRun(Wiring wiring) {
        super(Input.class);
        this.wiring = wiring;
    }

    @Override
    protected Output handle(Input input) {
        RunSummary summary = ReportingWiring.summaries(wiring).write(input.run(), input.error(), input.cause());
        return new Output(RunArtifacts.summary(input.run()), summary.verdict());
    }
}
