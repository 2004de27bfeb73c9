package io.mysql2dynamodb.platform.gate;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * What the state machine must be shown to go on. Whoever has it can decide, so it is never printed, and read from JSON (where it
 * is a string) but never written to it.
 *
 * @param value the token's text
 */
public record TaskToken(String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TaskToken {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an empty task token");
        }
    }

    /** Never the token. */
    @Override
    public String toString() {
        return "(task token)";
    }
}
