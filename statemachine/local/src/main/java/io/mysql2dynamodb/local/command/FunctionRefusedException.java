package io.mysql2dynamodb.local.command;

/** A function of the process that works on a run answered with an error. */
final class FunctionRefusedException extends RuntimeException {

    private final String errorType;

    FunctionRefusedException(String errorType, String message) {
        super(message);
        this.errorType = errorType;
    }

    /** Class name of what it threw. */
    String errorType() {
        return errorType;
    }
}
