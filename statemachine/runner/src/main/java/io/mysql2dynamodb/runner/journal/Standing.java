package io.mysql2dynamodb.runner.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/** Where a chain of states stood when its journal ended. */
public sealed interface Standing {

    /** About to enter a state. */
    record Before(String state, JsonNode input) implements Standing {}

    /**
     * In a state that was not left.
     *
     * @param launch the branches, iterations or map run that the state had started last
     * @param settled the task's result, when it was known but the state not yet left
     */
    record Inside(
            String state,
            JsonNode input,
            long enteredId,
            Instant enteredAt,
            Optional<Launch> launch,
            Optional<JsonNode> settled)
            implements Standing {}

    /** Ended with this output. */
    record Done(JsonNode output) implements Standing {}

    /**
     * Work that a Map or Parallel state started.
     *
     * @param id of the event that says so; names the chains of states below it
     * @param mapRunArn of a distributed map, else empty
     * @param items of an inline map
     */
    record Launch(long id, String mapRunArn, Optional<JsonNode> items) {}
}
