package io.mysql2dynamodb.analysis.handler;

import io.mysql2dynamodb.analysis.stage.AnalysisArtifacts;
import io.mysql2dynamodb.analysis.stage.RunAnalysis;
import io.mysql2dynamodb.analysis.stage.TableProfiling;
import io.mysql2dynamodb.platform.JsonHandler;
import io.mysql2dynamodb.platform.Wiring;

/** Looks at the rows of the source's tables, or at as many as the time allows. */
public final class ProfileTables extends JsonHandler<RunInput, ProfileTables.Output> {
    private final Wiring wiring;

    public ProfileTables() {
        this(Wiring.fromEnvironment());
    }

    public ProfileTables(Wiring wiring) {
        super(RunInput.class);
        this.wiring = wiring;
    }

    @Override
    protected Output handle(RunInput input) {
        TableProfiling.Step step = new TableProfiling(wiring.artifacts(), wiring.source())
                .step(
                        input.run(),
                        new AnalysisArtifacts(wiring.artifacts()).structure(input.run()),
                        RunAnalysis.profileOptions(wiring.runs().require(input.run())),
                        wiring.settings().chunkTime());
        return new Output(step.done(), step.asked());
    }

    /**
     * @param done whether every table was looked at
     * @param asked questions that this call asked
     */
    public record Output(boolean done, int asked) {}
}
