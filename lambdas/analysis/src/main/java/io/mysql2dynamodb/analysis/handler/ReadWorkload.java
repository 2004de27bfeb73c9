package io.mysql2dynamodb.analysis.handler;

import io.mysql2dynamodb.analysis.stage.RunAnalysis;
import io.mysql2dynamodb.platform.JsonHandler;
import io.mysql2dynamodb.platform.Wiring;
import io.mysql2dynamodb.workload.Workload;

/** Reads logs and digests as access patterns. */
public final class ReadWorkload extends JsonHandler<RunInput, NotedOutput> {
    private final RunAnalysis analysis;

    public ReadWorkload() {
        this(Wiring.fromEnvironment());
    }

    public ReadWorkload(Wiring wiring) {
        super(RunInput.class);
        this.analysis = new RunAnalysis(wiring.artifacts(), wiring.runs(), wiring.clock());
    }

    @Override
    protected NotedOutput handle(RunInput input) {
        Workload workload = analysis.readWorkload(input.run());
        return new NotedOutput("workload: " + RunAnalysis.inShort(workload));
    }
}
