package io.mysql2dynamodb.infrastructure.handler;

import io.mysql2dynamodb.contract.json.ContractHash;
import io.mysql2dynamodb.platform.JsonHandler;
import io.mysql2dynamodb.platform.Wiring;
import io.mysql2dynamodb.platform.checklist.Checklist;

/** After stage 6: what stage 7 relies on is written. */
public final class CheckInfrastructureOutputs extends JsonHandler<RunInput, CheckedOutput> {
    private final Wiring wiring;

    public CheckInfrastructureOutputs() {
        this(Wiring.fromEnvironment());
    }

    public CheckInfrastructureOutputs(Wiring wiring) {
        super(RunInput.class);
        this.wiring = wiring;
    }

    @Override
    protected CheckedOutput handle(RunInput input) {
        String hash = ContractHash.of(InfrastructureWiring.tables(wiring).contract(input.run()));
        var items = InfrastructureWiring.outputCheck(wiring).check(input.run(), hash);
        var checklist = new Checklist(input.run(), 6, Checklist.Side.OUTPUTS, items);
        return new CheckedOutput(checklist.saveAndRequire(wiring.artifacts()));
    }
}
