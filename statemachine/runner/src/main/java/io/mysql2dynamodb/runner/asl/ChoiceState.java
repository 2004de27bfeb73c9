package io.mysql2dynamodb.runner.asl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * Goes on where the first true condition points.
 *
 * @param fallback the state's Default
 * @param shaping applied when the Default is taken
 */
public record ChoiceState(String name, String pointer, List<Rule> rules, Optional<String> fallback, Shaping shaping)
        implements State {

    public ChoiceState {
        rules = List.copyOf(rules);
    }

    /** One entry of Choices; its shaping applies when it is taken. */
    public record Rule(JsonNode condition, String next, Shaping shaping, String pointer) {}

    @Override
    public String type() {
        return "Choice";
    }
}
