package io.mysql2dynamodb.platform.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A gate of a run, without the task token, which never leaves the server side.
 *
 * @param run the run
 * @param gate the gate's name, unique within the run: {@code infrastructure}, {@code copy}, ...
 * @param stage the stage it belongs to
 * @param title one line for people
 * @param question what is to be decided
 * @param facts what the decision rests on, as shown to whoever decides
 * @param status where it stands
 * @param openedAt when it was opened last
 * @param decision the decision, for APPROVED and REJECTED; for LAPSED the one that came too late
 */
public record Gate(
        String run,
        String gate,
        int stage,
        String title,
        String question,
        List<String> facts,
        GateStatus status,
        Instant openedAt,
        Optional<GateDecision> decision) {

    public Gate {
        facts = List.copyOf(facts);
    }
}
