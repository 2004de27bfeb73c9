package io.mysql2dynamodb.infrastructure.handler;

import io.mysql2dynamodb.platform.JsonHandler;
import io.mysql2dynamodb.platform.Wiring;
import io.mysql2dynamodb.platform.checklist.Checklist;

/** Before stage 6: the contract is valid, alone and against the source as it is now. */
public final class CheckInfrastructureInputs extends JsonHandler<RunInput, CheckedOutput> {
    private final Wiring wiring;

    public CheckInfrastructureInputs() {
        this(Wiring.fromEnvironment());
    }

    public CheckInfrastructureInputs(Wiring wiring) {
        super(RunInput.class);
        this.wiring = wiring;
    }

    @Override
    protected CheckedOutput handle(RunInput input) {
        var contract = InfrastructureWiring.tables(wiring).contract(input.run());
        var items = InfrastructureWiring.contractCheck(wiring).check(contract);
        var checklist = new Checklist(input.run(), 6, Checklist.Side.INPUTS, items);
        return new CheckedOutput(checklist.saveAndRequire(wiring.artifacts()));
    }
}
