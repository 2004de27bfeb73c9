package io.mysql2dynamodb.runner.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mysql2dynamodb.runner.asl.State;
import io.mysql2dynamodb.runner.journal.Standing;
import io.mysql2dynamodb.runner.jsonata.Bindings;
import io.mysql2dynamodb.runner.jsonata.Evaluator;
import io.mysql2dynamodb.runner.jsonata.QueryEvaluationException;
import java.time.Instant;
import java.util.Optional;

/**
 * One stay in a state: from entering it to leaving it, over all its retries.
 *
 * @param enteredId id of its StateEntered event
 * @param launch what an earlier attempt of the execution had started in this very stay
 * @param settled the task's result, known already from before an interruption
 * @param retryCount retries so far
 */
record Visit(
        Flow flow,
        State state,
        JsonNode input,
        long enteredId,
        Instant enteredAt,
        Optional<Standing.Launch> launch,
        Optional<JsonNode> settled,
        int retryCount) {

    /** The stay's next try. What was launched before belongs to the try that failed. */
    Visit retried() {
        return new Visit(flow, state, input, enteredId, enteredAt, Optional.empty(), Optional.empty(), retryCount + 1);
    }

    ObjectNode context() {
        ObjectNode context = flow.scope().identity().context();
        context.putObject("State")
                .put("Name", state.name())
                .put("EnteredTime", enteredAt.toString())
                .put("RetryCount", retryCount);
        flow.mapItem().ifPresent(item -> context.putObject("Map").set("Item", item));
        return context;
    }

    Bindings bindings() {
        return bindings(context());
    }

    Bindings bindings(ObjectNode context) {
        return Bindings.of(input, context, flow.variables().visible());
    }

    /** @throws StateError States.QueryEvaluationError, after the event that tells where */
    JsonNode evaluate(JsonNode template, Bindings bindings, String field) {
        try {
            return Evaluator.evaluate(template, bindings, field);
        } catch (QueryEvaluationException e) {
            throw evaluationFailed(e.getMessage(), e.field());
        }
    }

    /** A number that a field gives; the field name is in the message. */
    double number(JsonNode template, String field, double lowest, double highest) {
        JsonNode value = evaluate(template, bindings(), field);
        if (!value.isNumber() || value.doubleValue() < lowest || value.doubleValue() > highest) {
            throw evaluationFailed(
                    "The field '" + field + "' must be a number from " + (long) lowest + " to " + (long) highest
                            + ", but is " + value + ".",
                    field);
        }
        return value.doubleValue();
    }

    StateError evaluationFailed(String what, String field) {
        StateError error = runtimeError(StateError.QUERY_EVALUATION, what);
        flow.record(
                "EvaluationFailed",
                Recorder.details()
                        .put("error", error.error())
                        .put("cause", error.cause())
                        .put("location", field)
                        .put("state", state.name()));
        return error;
    }

    /** An error that the interpreter itself raises; names the state as AWS does. */
    StateError runtimeError(String error, String what) {
        return new StateError(
                error,
                "An error occurred while executing the state '" + state.name() + "' (entered at the event id #"
                        + enteredId + "). " + what);
    }
}
