package io.mysql2dynamodb.runner.asl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Ends its graph well. */
public record SucceedState(String name, String pointer, Optional<JsonNode> output) implements State {

    @Override
    public String type() {
        return "Succeed";
    }
}
