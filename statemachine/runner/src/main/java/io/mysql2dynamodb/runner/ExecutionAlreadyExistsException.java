package io.mysql2dynamodb.runner;

/** The name was used before, with another input or by an execution that has ended. */
public final class ExecutionAlreadyExistsException extends RunnerException {

    ExecutionAlreadyExistsException(String name) {
        super(
                "ExecutionAlreadyExists",
                "Execution already exists: '" + name + "'. Start with another name, or redrive this one.");
    }
}
