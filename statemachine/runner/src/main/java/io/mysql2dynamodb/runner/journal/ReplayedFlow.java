package io.mysql2dynamodb.runner.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * A chain of states as its journal tells it.
 *
 * @param standing empty when it had not entered its first state
 * @param variables as they were then
 * @param lastEventId the last event of the chain
 */
public record ReplayedFlow(Optional<Standing> standing, Map<String, JsonNode> variables, long lastEventId) {}
