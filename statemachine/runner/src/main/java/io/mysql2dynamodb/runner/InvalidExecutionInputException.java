package io.mysql2dynamodb.runner;

/** An execution's input that is not JSON, or too large. */
public final class InvalidExecutionInputException extends RunnerException {

    InvalidExecutionInputException(String why) {
        super("InvalidExecutionInput", "Invalid execution input: " + why);
    }
}
