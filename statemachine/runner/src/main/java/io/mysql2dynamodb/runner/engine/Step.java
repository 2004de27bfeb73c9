package io.mysql2dynamodb.runner.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * How a state was left.
 *
 * @param assigned variables and their new values
 * @param next empty when the chain of states ends here
 */
record Step(JsonNode output, Map<String, JsonNode> assigned, Optional<String> next) {}
