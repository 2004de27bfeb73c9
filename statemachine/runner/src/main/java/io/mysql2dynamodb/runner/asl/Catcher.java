package io.mysql2dynamodb.runner.asl;

import java.util.List;

/**
 * One entry of {@code Catch}.
 *
 * @param errors the names it answers
 * @param next where the execution goes on
 * @param shaping its own Output and Assign, which may read {@code $states.errorOutput}
 * @param pointer JSON pointer, for messages
 */
public record Catcher(List<String> errors, String next, Shaping shaping, String pointer) {

    public Catcher {
        errors = List.copyOf(errors);
    }
}
