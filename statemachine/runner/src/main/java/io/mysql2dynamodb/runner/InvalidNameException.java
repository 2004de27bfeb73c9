package io.mysql2dynamodb.runner;

/** A name that no execution may have. */
public final class InvalidNameException extends RunnerException {

    InvalidNameException(String name) {
        super(
                "InvalidName",
                "Invalid name: '" + name
                        + "'. Use 1 to 80 letters, digits, '-', '_' or '.', starting with a letter or digit.");
    }
}
