package io.mysql2dynamodb.platform.gate;

/** Nobody waits for the task token any more: the execution was stopped, timed out, or was answered before. */
public final class TaskNotWaitingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TaskNotWaitingException(String message, Throwable cause) {
        super(message, cause);
    }
}
