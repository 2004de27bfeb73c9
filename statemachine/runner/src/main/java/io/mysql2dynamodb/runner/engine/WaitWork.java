package io.mysql2dynamodb.runner.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.runner.asl.WaitState;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** Waits until a time; seconds count from entering the state, so that a redrive waits only for what is left. */
final class WaitWork {

    private WaitWork() {}

    static void perform(WaitState wait, Visit visit) {
        Instant until = wait.seconds().isPresent()
                ? visit.enteredAt()
                        .plusSeconds((long) visit.number(wait.seconds().get(), "Seconds", 0, 99_999_999))
                : timestamp(visit.evaluate(wait.timestamp().orElseThrow(), visit.bindings(), "Timestamp"), visit);
        Duration left = Duration.between(visit.flow().scope().services().clock().instant(), until);
        if (!left.isNegative() && !left.isZero()) {
            StateRun.pause(visit.flow(), left);
        }
    }

    private static Instant timestamp(JsonNode value, Visit visit) {
        try {
            return OffsetDateTime.parse(value.asText()).toInstant();
        } catch (DateTimeParseException e) {
            throw visit.evaluationFailed(
                    "The field 'Timestamp' must be a time such as 2026-01-31T12:00:00Z, but is " + value + ".",
                    "Timestamp");
        }
    }
}
