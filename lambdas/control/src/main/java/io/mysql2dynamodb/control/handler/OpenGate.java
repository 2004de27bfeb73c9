package io.mysql2dynamodb.control.handler;

import io.mysql2dynamodb.control.GateDesk;
import io.mysql2dynamodb.platform.JsonHandler;
import io.mysql2dynamodb.platform.Wiring;
import io.mysql2dynamodb.platform.gate.TaskToken;
import io.mysql2dynamodb.platform.ledger.Gate;
import io.mysql2dynamodb.platform.ledger.GateStatus;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Opens a gate and keeps the task token of the state that waits for its decision. */
public final class OpenGate extends JsonHandler<OpenGate.Input, Void> {

    private final GateDesk desk;
    private final Clock clock;

    public OpenGate() {
        this(Wiring.fromEnvironment());
    }

    public OpenGate(Wiring wiring) {
        super(Input.class);
        this.desk = new GateDesk(wiring);
        this.clock = wiring.clock();
    }

    @Override
    protected Void handle(Input input) {
        Gate gate = new Gate(
                input.run(),
                input.gate(),
                input.stage(),
                input.title(),
                input.question(),
                input.facts(),
                GateStatus.OPEN,
                clock.instant(),
                Optional.empty());
        desk.open(gate, input.taskToken());
        return null;
    }

    /**
     * @param run the run
     * @param gate the gate's name
     * @param stage the stage it belongs to
     * @param title one line
     * @param question what is to be decided
     * @param facts what the decision rests on
     * @param taskToken whom to tell
     */
    public record Input(
            String run,
            String gate,
            int stage,
            String title,
            String question,
            List<String> facts,
            TaskToken taskToken) {}
}
