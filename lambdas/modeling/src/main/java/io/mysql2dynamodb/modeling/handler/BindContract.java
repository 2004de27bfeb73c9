package io.mysql2dynamodb.modeling.handler;

import io.mysql2dynamodb.modeling.stage.ModelingArtifacts;
import io.mysql2dynamodb.platform.JsonHandler;
import io.mysql2dynamodb.platform.RunContract;
import io.mysql2dynamodb.platform.Wiring;
import io.mysql2dynamodb.platform.artifact.RunArtifacts;
import io.mysql2dynamodb.platform.ledger.AuditEntry;
import io.mysql2dynamodb.platform.ledger.RunRecord;
import java.util.Map;
import java.util.Optional;

/** Binds a run to the contract that stage 2 made and people approved. Binding twice changes nothing. */
public final class BindContract extends JsonHandler<RunInput, BindContract.Output> {
    private final Wiring wiring;

    public BindContract() {
        this(Wiring.fromEnvironment());
    }

    public BindContract(Wiring wiring) {
        super(RunInput.class);
        this.wiring = wiring;
    }

    @Override
    protected Output handle(RunInput input) {
        byte[] text = wiring.artifacts().require(ModelingArtifacts.contract(input.run()));
        String hash = RunContract.parse(text).hash();
        RunRecord run = wiring.runs().require(input.run());
        wiring.runs()
                .register(new RunRecord(
                        run.run(),
                        Optional.of(hash),
                        run.createdAt(),
                        run.executions(),
                        run.acceptQuarantine(),
                        run.startAtStage(),
                        run.stopAfterStage(),
                        run.options(),
                        run.analysis()));
        wiring.artifacts().put(RunArtifacts.contract(input.run()), text);
        wiring.audit()
                .record(new AuditEntry(
                        input.run(),
                        wiring.clock().instant(),
                        "contract-bound",
                        "BindContract",
                        "the run is bound to the contract that was modeled",
                        Map.of("contractHash", hash)));
        return new Output(hash);
    }

    /** @param contractHash hash of the contract */
    public record Output(String contractHash) {}
}
