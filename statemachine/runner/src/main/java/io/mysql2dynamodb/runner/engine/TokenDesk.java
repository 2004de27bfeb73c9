package io.mysql2dynamodb.runner.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Where tasks that wait for their tokens and those who answer meet. Thread-safe. */
public final class TokenDesk {

    private final Map<String, PendingTask> waiting = new ConcurrentHashMap<>();

    /** A task waits from now on. */
    PendingTask open(String executionName) {
        PendingTask task = new PendingTask(TaskTokens.issue(executionName));
        waiting.put(task.token(), task);
        return task;
    }

    /** The task waits no more. */
    void close(PendingTask task) {
        task.expire();
        waiting.remove(task.token());
    }

    /** The execution that a token belongs to; empty when it is no token of ours. */
    public Optional<String> executionOf(String token) {
        return TaskTokens.executionName(token);
    }

    /**
     * Ends the task well and returns when that is journaled.
     *
     * @return false when no task waits for this token
     */
    public boolean succeed(String token, JsonNode output) {
        PendingTask task = waiting.get(token);
        return task != null && task.answer(new PendingTask.Success(output));
    }

    /** Ends the task with an error and returns when that is journaled; false when no task waits for this token. */
    public boolean fail(String token, String error, String cause) {
        PendingTask task = waiting.get(token);
        return task != null && task.answer(new PendingTask.Failure(error, cause));
    }

    /** Notes that the task's worker lives; false when no task waits for this token. */
    public boolean heartbeat(String token) {
        PendingTask task = waiting.get(token);
        return task != null && task.beat();
    }
}
