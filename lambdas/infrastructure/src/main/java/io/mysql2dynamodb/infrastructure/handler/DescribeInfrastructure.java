package io.mysql2dynamodb.infrastructure.handler;

import io.mysql2dynamodb.infrastructure.InfrastructureFacts;
import io.mysql2dynamodb.infrastructure.TableState;
import io.mysql2dynamodb.platform.JsonHandler;
import io.mysql2dynamodb.platform.Wiring;
import java.util.List;

/** What the gate of stage 6 shows: which tables exist, are missing or differ. */
public final class DescribeInfrastructure extends JsonHandler<RunInput, DescribeInfrastructure.Output> {
    private final Wiring wiring;

    /**
     * What was found.
     *
     * @param facts for the gate
     * @param missing tables that do not exist
     * @param differing tables that are not what the contract asks for
     */
    public record Output(List<String> facts, int missing, int differing) {}

    public DescribeInfrastructure() {
        this(Wiring.fromEnvironment());
    }

    public DescribeInfrastructure(Wiring wiring) {
        super(RunInput.class);
        this.wiring = wiring;
    }

    @Override
    protected Output handle(RunInput input) {
        List<TableState> tables = InfrastructureWiring.verification(wiring).describe(input.run());
        return new Output(
                InfrastructureFacts.of(tables),
                InfrastructureFacts.count(tables, TableState.Status.MISSING),
                InfrastructureFacts.count(tables, TableState.Status.DIFFERS));
    }
}
