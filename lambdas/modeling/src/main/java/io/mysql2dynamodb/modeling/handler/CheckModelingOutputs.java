package io.mysql2dynamodb.modeling.handler;

import io.mysql2dynamodb.modeling.Modeling;
import io.mysql2dynamodb.modeling.check.DesignFacts;
import io.mysql2dynamodb.modeling.check.ModelingChecklist;
import io.mysql2dynamodb.modeling.design.Design;
import io.mysql2dynamodb.modeling.stage.ModelingArtifacts;
import io.mysql2dynamodb.modeling.stage.RunModel;
import io.mysql2dynamodb.platform.JsonHandler;
import io.mysql2dynamodb.platform.Wiring;
import io.mysql2dynamodb.platform.checklist.Checklist;
import java.util.List;

/** After the design: its files are there and agree, it was proven; gives the gates about all of it what they show. */
public final class CheckModelingOutputs extends JsonHandler<RunInput, CheckModelingOutputs.Output> {
    private final Wiring wiring;

    public CheckModelingOutputs() {
        this(Wiring.fromEnvironment());
    }

    public CheckModelingOutputs(Wiring wiring) {
        super(RunInput.class);
        this.wiring = wiring;
    }

    @Override
    protected Output handle(RunInput input) {
        ModelingArtifacts artifacts = new ModelingArtifacts(wiring.artifacts());
        Modeling modeling = new RunModel(artifacts, input.run()).modeling();
        Design design = modeling.design();
        var items = ModelingChecklist.outputs(artifacts, input.run(), modeling, design);
        var checklist = new Checklist(input.run(), ModelingArtifacts.STAGE, Checklist.Side.OUTPUTS, items);
        String key = checklist.saveAndRequire(wiring.artifacts());
        return new Output(
                key,
                DesignFacts.of(modeling, design, artifacts.proof(input.run())),
                List.of(
                        "it is " + wiring.artifacts().locate(ModelingArtifacts.contract(input.run())),
                        "approved, the run is bound to it for good: tables are verified, rows are copied and items are"
                                + " compared by it"));
    }

    /**
     * @param checklist key of the checklist, which passed
     * @param facts for the gate about the design
     * @param contractFacts for the gate about its contract
     */
    public record Output(String checklist, List<String> facts, List<String> contractFacts) {}
}
