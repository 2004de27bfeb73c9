package io.mysql2dynamodb.runner.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Something that happened in an execution. */
public sealed interface ExecutionEvent {

    /** In which execution, and where in it. */
    Where where();

    /**
     * @param execution name of the execution
     * @param flow empty in the execution's own chain of states; {@code CopyChunks/12} in a map's child or iteration,
     *     {@code Fan out/0} in a branch; nested ones joined by {@code /}
     */
    record Where(String execution, String flow, Instant at) {

        /** Whether it happened in the execution's own chain of states. */
        public boolean top() {
            return flow.isEmpty();
        }
    }

    /** The execution began. */
    record Started(Where where, JsonNode input) implements ExecutionEvent {}

    /** The execution goes on from where it stopped. */
    record Redriven(Where where, int redriveCount) implements ExecutionEvent {}

    record StateEntered(Where where, String state, String type, JsonNode input) implements ExecutionEvent {}

    record StateExited(Where where, String state, String type, JsonNode output) implements ExecutionEvent {}

    /** A state failed and neither Retry nor Catch took it. */
    record StateFailed(Where where, String state, String error, String cause) implements ExecutionEvent {}

    /**
     * A state failed and will be tried again.
     *
     * @param attempt 1 for the first retry
     */
    record RetryScheduled(Where where, String state, String error, String cause, int attempt, Duration delay)
            implements ExecutionEvent {}

    /**
     * A Map state, inline or distributed, begins or goes on.
     *
     * @param label the map's label; its name where it has none
     * @param children how many there are in all
     * @param alreadySucceeded how many of them an earlier attempt of the execution finished
     */
    record MapStarted(Where where, String state, String label, int children, int alreadySucceeded)
            implements ExecutionEvent {}

    record ChildStarted(Where where, String state, int index, JsonNode input) implements ExecutionEvent {}

    record ChildSucceeded(Where where, String state, int index, JsonNode output) implements ExecutionEvent {}

    record ChildFailed(Where where, String state, int index, String error, String cause) implements ExecutionEvent {}

    /** A task called its function and now waits for its token to be answered. */
    record TaskTokenWaiting(Where where, String state, String functionName) implements ExecutionEvent {}

    /** The execution ended. */
    record Ended(
            Where where,
            ExecutionStatus status,
            Optional<JsonNode> output,
            Optional<String> error,
            Optional<String> cause)
            implements ExecutionEvent {}
}
