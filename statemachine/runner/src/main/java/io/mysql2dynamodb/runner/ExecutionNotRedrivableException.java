package io.mysql2dynamodb.runner;

/** The execution succeeded, or is still running. */
public final class ExecutionNotRedrivableException extends RunnerException {

    ExecutionNotRedrivableException(String name, String why) {
        super("ExecutionNotRedrivable", "Execution '" + name + "' cannot be redriven: " + why);
    }
}
