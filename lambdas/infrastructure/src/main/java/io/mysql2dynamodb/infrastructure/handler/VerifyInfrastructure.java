package io.mysql2dynamodb.infrastructure.handler;

import io.mysql2dynamodb.platform.JsonHandler;
import io.mysql2dynamodb.platform.Wiring;

/** Stage 6: every table is what the contract asks for, or the run ends with what differs. */
public final class VerifyInfrastructure extends JsonHandler<RunInput, VerifyInfrastructure.Output> {
    private final Wiring wiring;

    /** Key of the document for people. */
    public record Output(String report) {}

    public VerifyInfrastructure() {
        this(Wiring.fromEnvironment());
    }

    public VerifyInfrastructure(Wiring wiring) {
        super(RunInput.class);
        this.wiring = wiring;
    }

    @Override
    protected Output handle(RunInput input) {
        return new Output(InfrastructureWiring.verification(wiring).verify(input.run()));
    }
}
