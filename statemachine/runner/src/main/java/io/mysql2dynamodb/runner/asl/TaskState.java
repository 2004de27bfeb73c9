package io.mysql2dynamodb.runner.asl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A call of a function.
 *
 * @param waitForToken whether the state ends when its task token is answered, instead of when the function returns
 * @param arguments template of {@code FunctionName} and {@code Payload}
 * @param timeoutSeconds literal or JSONata
 * @param heartbeatSeconds literal or JSONata
 * @param next empty when the state ends its graph
 */
public record TaskState(
        String name,
        String pointer,
        boolean waitForToken,
        JsonNode arguments,
        Optional<JsonNode> timeoutSeconds,
        Optional<JsonNode> heartbeatSeconds,
        Shaping shaping,
        Handlers handlers,
        Optional<String> next)
        implements State {

    @Override
    public String type() {
        return "Task";
    }
}
