package io.mysql2dynamodb.runner.asl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Waits for a number of seconds or until a time; exactly one of the two is present. */
public record WaitState(
        String name,
        String pointer,
        Optional<JsonNode> seconds,
        Optional<JsonNode> timestamp,
        Shaping shaping,
        Optional<String> next)
        implements State {

    @Override
    public String type() {
        return "Wait";
    }
}
