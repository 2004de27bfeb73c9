package io.mysql2dynamodb.control.handler;

import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.control.Execution;
import io.mysql2dynamodb.control.PreparedRun;
import io.mysql2dynamodb.control.RunPreparation;
import io.mysql2dynamodb.platform.JsonHandler;
import io.mysql2dynamodb.platform.Wiring;
import io.mysql2dynamodb.platform.ledger.RunRecord;
import java.util.Optional;

/** Names the run of an execution, freezes its contract, and refuses an input that cannot be used. */
public final class PrepareRun extends JsonHandler<PrepareRun.Input, PrepareRun.Output> {

    private final RunPreparation preparation;

    public PrepareRun() {
        this(Wiring.fromEnvironment());
    }

    public PrepareRun(Wiring wiring) {
        super(Input.class);
        this.preparation = new RunPreparation(wiring);
    }

    @Override
    protected Output handle(Input input) {
        PreparedRun prepared = preparation.prepare(input.execution(), input.input());
        RunRecord run = prepared.run();
        return new Output(
                run.run(),
                run.startAtStage(),
                run.stopAfterStage(),
                run.contractHash(),
                prepared.model(),
                prepared.preferences().orElse(""));
    }

    /**
     * @param execution the execution
     * @param input its input, as it came
     */
    public record Input(Execution execution, JsonNode input) {}

    /**
     * @param run the run's name
     * @param startAtStage first stage to run
     * @param stopAfterStage last stage to run
     * @param contractHash hash of the frozen contract; left out while the run has none
     * @param model whether stage 2 makes the contract
     * @param preferences key of the artifact with what is wanted of the design; empty without
     */
    public record Output(
            String run,
            int startAtStage,
            int stopAfterStage,
            Optional<String> contractHash,
            boolean model,
            String preferences) {}
}
