package io.mysql2dynamodb.runner.lint;

import io.mysql2dynamodb.runner.asl.Problems;
import io.mysql2dynamodb.runner.asl.State;
import io.mysql2dynamodb.runner.asl.StateGraph;
import io.mysql2dynamodb.runner.asl.TaskState;
import io.mysql2dynamodb.runner.asl.Transitions;
import java.util.List;

/**
 * Every task retries what comes and goes in Lambda itself, as
 * <a href="https://docs.aws.amazon.com/step-functions/latest/dg/bp-lambda-serviceexception.html">AWS asks</a>, and a
 * function that had to be ended at its time limit or is just being restored.
 */
final class TransientRetries {

    private static final List<String> TRANSIENT = List.of(
            "Lambda.ServiceException",
            "Lambda.AWSLambdaException",
            "Lambda.SdkClientException",
            "Lambda.TooManyRequestsException",
            "Lambda.SnapStartNotReadyException",
            "Sandbox.Timedout");

    private TransientRetries() {}

    static void check(StateGraph graph, Problems problems) {
        for (State state : graph.states().values()) {
            if (state instanceof TaskState task) {
                List<String> missing = TRANSIENT.stream()
                        .filter(error -> !retried(task, error))
                        .toList();
                if (!missing.isEmpty()) {
                    problems.add(
                            state.pointer(),
                            "the task does not retry " + String.join(", ", missing) + ".",
                            "Add them to a Retry entry with backoff.");
                }
            }
            Transitions.inside(state).forEach(inner -> check(inner, problems));
        }
    }

    /** The first entry that answers an error decides. */
    private static boolean retried(TaskState task, String error) {
        return task.handlers().retry().stream()
                .filter(retrier -> retrier.errors().contains(error)
                        || retrier.errors().contains("States.ALL")
                        || retrier.errors().contains("States.TaskFailed"))
                .findFirst()
                .filter(retrier -> retrier.maxAttempts() > 0)
                .isPresent();
    }
}
