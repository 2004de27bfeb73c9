package io.mysql2dynamodb.runner.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The variables that one chain of states sees: its own, and those of the chain around it as they were when this one
 * began. Assignments stay inside. A chain is run by one thread; those inside it begin after its assignments and it
 * waits for them.
 */
final class Variables {

    private final Optional<Variables> outer;
    private final Map<String, JsonNode> own = new LinkedHashMap<>();

    private Variables(Optional<Variables> outer) {
        this.outer = outer;
    }

    static Variables none() {
        return new Variables(Optional.empty());
    }

    Variables inside() {
        return new Variables(Optional.of(this));
    }

    void assign(Map<String, JsonNode> values) {
        own.putAll(values);
    }

    Map<String, JsonNode> visible() {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        outer.ifPresent(variables -> all.putAll(variables.visible()));
        all.putAll(own);
        return all;
    }
}
