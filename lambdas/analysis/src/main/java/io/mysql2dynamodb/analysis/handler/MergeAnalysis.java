package io.mysql2dynamodb.analysis.handler;

import io.mysql2dynamodb.analysis.stage.RunAnalysis;
import io.mysql2dynamodb.platform.JsonHandler;
import io.mysql2dynamodb.platform.Wiring;

/** Puts what was found of schema and workload together, for programs and for people. */
public final class MergeAnalysis extends JsonHandler<RunInput, NotedOutput> {
    private final RunAnalysis analysis;

    public MergeAnalysis() {
        this(Wiring.fromEnvironment());
    }

    public MergeAnalysis(Wiring wiring) {
        super(RunInput.class);
        this.analysis = new RunAnalysis(wiring.artifacts(), wiring.runs(), wiring.clock());
    }

    @Override
    protected NotedOutput handle(RunInput input) {
        return new NotedOutput("findings: " + String.join(", ", analysis.writeFindings(input.run())));
    }
}
