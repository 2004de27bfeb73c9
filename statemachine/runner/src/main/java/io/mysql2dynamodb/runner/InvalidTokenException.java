package io.mysql2dynamodb.runner;

/** Not a task token of this runner. */
public final class InvalidTokenException extends RunnerException {

    InvalidTokenException() {
        super("InvalidToken", "Invalid token: it was not issued here, or not copied whole.");
    }
}
