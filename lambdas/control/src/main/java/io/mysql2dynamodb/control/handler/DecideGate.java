package io.mysql2dynamodb.control.handler;

import io.mysql2dynamodb.control.GateDesk;
import io.mysql2dynamodb.control.GateView;
import io.mysql2dynamodb.control.InvalidDecisionException;
import io.mysql2dynamodb.platform.JsonHandler;
import io.mysql2dynamodb.platform.Wiring;
import io.mysql2dynamodb.platform.ledger.GateDecision;
import java.time.Clock;
import java.util.Optional;

/**
 * Approves or rejects a gate. Called directly, from the Lambda console's test event for instance, whoever calls declares
 * their own name, so the decision is marked as unauthenticated.
 */
public final class DecideGate extends JsonHandler<DecideGate.Input, GateView> {

    private final GateDesk desk;
    private final Clock clock;

    public DecideGate() {
        this(Wiring.fromEnvironment());
    }

    public DecideGate(Wiring wiring) {
        super(Input.class);
        this.desk = new GateDesk(wiring);
        this.clock = wiring.clock();
    }

    @Override
    protected GateView handle(Input input) {
        return GateView.of(desk.decide(input.run(), input.gate(), decision(input)));
    }

    private GateDecision decision(Input input) {
        Optional<String> comment = input.comment().filter(text -> !text.isBlank());
        boolean approved =
                switch (input.decision()) {
                    case "approve" -> true;
                    case "reject" -> false;
                    default ->
                        throw new InvalidDecisionException(
                                "\"decision\" is \"" + input.decision() + "\"; accepted: \"approve\" or \"reject\"");
                };
        if (!approved && comment.isEmpty()) {
            throw new InvalidDecisionException("a rejection needs a \"comment\" that says why");
        }
        String by = input.by().filter(name -> !name.isBlank()).orElse("somebody who gave no name");
        Optional<String> preferences = input.preferences().filter(key -> !key.isBlank());
        if (approved && preferences.isPresent()) {
            throw new InvalidDecisionException(
                    "\"preferences\" are for a rejection, after which the design is made anew: leave them out");
        }
        return new GateDecision(approved, by, false, comment, clock.instant(), preferences);
    }

    /**
     * @param run the run
     * @param gate the gate's name
     * @param decision approve or reject
     * @param comment why; a rejection needs it
     * @param by who decides
     * @param preferences with a rejection at a gate of stage 2: key of the artifact with the preferences by which the design
     *     is made anew
     */
    public record Input(
            String run,
            String gate,
            String decision,
            Optional<String> comment,
            Optional<String> by,
            Optional<String> preferences) {}
}
