package io.mysql2dynamodb.runner.jsonata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * What an expression can read.
 *
 * @param input {@code $states.input}
 * @param context {@code $states.context}
 * @param result {@code $states.result}, where there is one
 * @param errorOutput {@code $states.errorOutput}, in a catcher
 * @param variables {@code $name}
 */
public record Bindings(
        JsonNode input,
        JsonNode context,
        Optional<JsonNode> result,
        Optional<JsonNode> errorOutput,
        Map<String, JsonNode> variables) {

    public static Bindings of(JsonNode input, JsonNode context, Map<String, JsonNode> variables) {
        return new Bindings(input, context, Optional.empty(), Optional.empty(), variables);
    }

    public Bindings withResult(JsonNode value) {
        return new Bindings(input, context, Optional.of(value), Optional.empty(), variables);
    }

    public Bindings withErrorOutput(JsonNode value) {
        return new Bindings(input, context, Optional.empty(), Optional.of(value), variables);
    }
}
