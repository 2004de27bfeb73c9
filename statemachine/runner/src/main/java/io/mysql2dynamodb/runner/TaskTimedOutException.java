package io.mysql2dynamodb.runner;

/** The task of this token waits no more: it was answered, timed out, or its execution ended. */
public final class TaskTimedOutException extends RunnerException {

    TaskTimedOutException() {
        super("TaskTimedOut", "Task timed out: the task of this token does not wait any more.");
    }
}
