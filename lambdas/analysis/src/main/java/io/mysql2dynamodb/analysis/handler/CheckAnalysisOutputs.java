package io.mysql2dynamodb.analysis.handler;

import io.mysql2dynamodb.analysis.check.AnalysisChecklist;
import io.mysql2dynamodb.analysis.check.RequirementsFacts;
import io.mysql2dynamodb.analysis.stage.AnalysisArtifacts;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.platform.JsonHandler;
import io.mysql2dynamodb.platform.Wiring;
import io.mysql2dynamodb.platform.checklist.Checklist;
import io.mysql2dynamodb.workload.Workload;
import java.util.List;

/** After stage 1: what was found is whole and fits together; gives the requirements gate what it shows. */
public final class CheckAnalysisOutputs extends JsonHandler<RunInput, CheckAnalysisOutputs.Output> {
    private final Wiring wiring;

    public CheckAnalysisOutputs() {
        this(Wiring.fromEnvironment());
    }

    public CheckAnalysisOutputs(Wiring wiring) {
        super(RunInput.class);
        this.wiring = wiring;
    }

    @Override
    protected Output handle(RunInput input) {
        AnalysisArtifacts artifacts = new AnalysisArtifacts(wiring.artifacts());
        DatabaseCatalog catalog = artifacts.catalog(input.run());
        Workload workload = artifacts.workload(input.run());
        var items = AnalysisChecklist.outputs(catalog, workload);
        var checklist = new Checklist(input.run(), AnalysisArtifacts.STAGE, Checklist.Side.OUTPUTS, items);
        return new Output(checklist.saveAndRequire(wiring.artifacts()), RequirementsFacts.of(workload, catalog));
    }

    /**
     * @param checklist key of the checklist, which passed
     * @param facts for the gate
     */
    public record Output(String checklist, List<String> facts) {}
}
