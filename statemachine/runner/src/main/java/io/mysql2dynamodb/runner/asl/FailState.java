package io.mysql2dynamodb.runner.asl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Ends its graph with an error. */
public record FailState(String name, String pointer, Optional<JsonNode> error, Optional<JsonNode> cause)
        implements State {

    @Override
    public String type() {
        return "Fail";
    }
}
