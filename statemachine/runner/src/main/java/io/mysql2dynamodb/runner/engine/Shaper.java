package io.mysql2dynamodb.runner.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.runner.asl.Shaping;
import io.mysql2dynamodb.runner.jsonata.Bindings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Makes the step out of a state's result: Output and Assign, both seeing the variables as they were before. */
final class Shaper {

    private Shaper() {}

    /** @param prefix of the fields' names in messages, such as {@code Catch[0]/}; empty for the state's own */
    static Step shape(
            Visit visit, Shaping shaping, Bindings bindings, JsonNode otherwise, Optional<String> next, String prefix) {
        Map<String, JsonNode> assigned = new LinkedHashMap<>();
        if (shaping.assign().isPresent()) {
            JsonNode values = visit.evaluate(shaping.assign().get(), bindings, prefix + "Assign");
            values.properties().forEach(variable -> {
                Payloads.text(variable.getValue(), "the variable '" + variable.getKey() + "'");
                assigned.put(variable.getKey(), variable.getValue());
            });
        }
        JsonNode output = shaping.output().isPresent()
                ? visit.evaluate(shaping.output().get(), bindings, prefix + "Output")
                : otherwise;
        Payloads.text(output, "the output of the state '" + visit.state().name() + "'");
        return new Step(output, assigned, next);
    }
}
