package io.mysql2dynamodb.runner.asl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What a state makes of its result.
 *
 * @param output template of the state's output; without it the result passes (or the input, where there is no result)
 * @param assign object of variable name to template
 */
public record Shaping(Optional<JsonNode> output, Optional<JsonNode> assign) {

    public static final Shaping NONE = new Shaping(Optional.empty(), Optional.empty());
}
