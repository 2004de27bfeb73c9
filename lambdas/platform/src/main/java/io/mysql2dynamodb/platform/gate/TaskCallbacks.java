package io.mysql2dynamodb.platform.gate;

/** Answers a state that waits for a task token. Thread-safe. */
public interface TaskCallbacks {

    /**
     * Lets the state go on.
     *
     * @param output the state's result, JSON
     * @throws TaskNotWaitingException if nobody waits for this token any more
     * @throws CallbackFailedException if the state machine could not be reached; it may be repeated
     */
    void succeed(TaskToken token, String output);

    /**
     * Lets the state fail.
     *
     * @param error the error's name
     * @param cause why, for people
     * @throws TaskNotWaitingException if nobody waits for this token any more
     * @throws CallbackFailedException if the state machine could not be reached; it may be repeated
     */
    void fail(TaskToken token, String error, String cause);
}
