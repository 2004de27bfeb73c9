package io.mysql2dynamodb.runner.engine;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/**
 * A state's failure: the error name that Retry and Catch match, and its cause. See
 * <a href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html">Handling errors</a>.
 */
final class StateError extends RuntimeException {

    static final String TIMEOUT = "States.Timeout";
    static final String HEARTBEAT_TIMEOUT = "States.HeartbeatTimeout";
    static final String RUNTIME = "States.Runtime";
    static final String DATA_LIMIT = "States.DataLimitExceeded";
    static final String QUERY_EVALUATION = "States.QueryEvaluationError";

    private final String error;
    private final String cause;
    private final Set<String> alsoKnownAs;

    StateError(String error, String cause) {
        this(error, cause, Set.of());
    }

    StateError(String error, String cause, Set<String> alsoKnownAs) {
        super(error + ": " + cause, null, false, false);
        this.error = error;
        this.cause = cause;
        this.alsoKnownAs = alsoKnownAs;
    }

    String error() {
        return error;
    }

    String cause() {
        return cause;
    }

    /**
     * Whether a Retry or Catch entry answers this error. States.ALL does not answer the errors that AWS calls terminal;
     * States.TaskFailed answers everything except timeouts; nothing answers States.Runtime.
     */
    boolean matches(List<String> names) {
        if (error.equals(RUNTIME)) {
            return false;
        }
        for (String name : names) {
            boolean all = name.equals("States.ALL") && !error.equals(DATA_LIMIT);
            boolean task = name.equals("States.TaskFailed") && !error.equals(TIMEOUT) && !error.equals(DATA_LIMIT);
            if (all || task || name.equals(error) || alsoKnownAs.contains(name)) {
                return true;
            }
        }
        return false;
    }

    /** {@code $states.errorOutput}. */
    ObjectNode toJson() {
        return JsonNodeFactory.instance.objectNode().put("Error", error).put("Cause", cause);
    }
}
