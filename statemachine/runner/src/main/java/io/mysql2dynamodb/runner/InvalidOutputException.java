package io.mysql2dynamodb.runner;

/** A task's output that is not JSON, or too large. */
public final class InvalidOutputException extends RunnerException {

    InvalidOutputException(String why) {
        super("InvalidOutput", "Invalid output: " + why);
    }
}
