package io.mysql2dynamodb.runner;

/** There is no execution of that name. */
public final class ExecutionDoesNotExistException extends RunnerException {

    ExecutionDoesNotExistException(String name) {
        super(
                "ExecutionDoesNotExist",
                "Execution does not exist: '" + name + "'. List the executions to see their names.");
    }
}
