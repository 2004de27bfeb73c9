package io.mysql2dynamodb.modeling.handler;

import io.mysql2dynamodb.modeling.check.ModelingChecklist;
import io.mysql2dynamodb.modeling.stage.ModelingArtifacts;
import io.mysql2dynamodb.platform.JsonHandler;
import io.mysql2dynamodb.platform.Wiring;
import io.mysql2dynamodb.platform.checklist.Checklist;

/** Before stage 2: there is an analysis, and people said that it is complete. */
public final class CheckModelingInputs extends JsonHandler<RunInput, CheckModelingInputs.Output> {
    private final Wiring wiring;

    public CheckModelingInputs() {
        this(Wiring.fromEnvironment());
    }

    public CheckModelingInputs(Wiring wiring) {
        super(RunInput.class);
        this.wiring = wiring;
    }

    @Override
    protected Output handle(RunInput input) {
        var items = ModelingChecklist.inputs(
                new ModelingArtifacts(wiring.artifacts()),
                input.run(),
                wiring.gates().find(input.run(), ModelingChecklist.REQUIREMENTS));
        var checklist = new Checklist(input.run(), ModelingArtifacts.STAGE, Checklist.Side.INPUTS, items);
        return new Output(checklist.saveAndRequire(wiring.artifacts()));
    }

    /** @param checklist key of the checklist, which passed */
    public record Output(String checklist) {}
}
