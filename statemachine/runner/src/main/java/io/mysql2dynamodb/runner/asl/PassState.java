package io.mysql2dynamodb.runner.asl;

import java.util.Optional;

/** Shapes data and goes on. */
public record PassState(String name, String pointer, Shaping shaping, Optional<String> next) implements State {

    @Override
    public String type() {
        return "Pass";
    }
}
