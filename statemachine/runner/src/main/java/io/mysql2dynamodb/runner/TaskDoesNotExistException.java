package io.mysql2dynamodb.runner;

/** The task token belongs to an execution that is not here. */
public final class TaskDoesNotExistException extends RunnerException {

    TaskDoesNotExistException() {
        super("TaskDoesNotExist", "Task does not exist: there is no execution that this token belongs to.");
    }
}
