package io.mysql2dynamodb.runner.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.runner.asl.Catcher;
import io.mysql2dynamodb.runner.asl.ChoiceState;
import io.mysql2dynamodb.runner.asl.FailState;
import io.mysql2dynamodb.runner.asl.Handlers;
import io.mysql2dynamodb.runner.asl.MapState;
import io.mysql2dynamodb.runner.asl.ParallelState;
import io.mysql2dynamodb.runner.asl.Retrier;
import io.mysql2dynamodb.runner.asl.State;
import io.mysql2dynamodb.runner.asl.TaskState;
import io.mysql2dynamodb.runner.asl.Transitions;
import io.mysql2dynamodb.runner.asl.WaitState;
import io.mysql2dynamodb.runner.event.ExecutionEvent;
import io.mysql2dynamodb.runner.jsonata.Bindings;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Runs one state with its Retry and Catch. */
final class StateRun {

    private StateRun() {}

    static Step run(Visit first) {
        Visit visit = first;
        Handlers handlers = Transitions.handlers(first.state());
        int[] attempts = new int[handlers.retry().size()];
        while (true) {
            try {
                return attempt(visit);
            } catch (StateError error) {
                Optional<Duration> delay = retry(visit, handlers, attempts, error);
                if (delay.isEmpty()) {
                    return caught(visit, handlers, error);
                }
                pause(visit.flow(), delay.get());
                visit = visit.retried();
            }
        }
    }

    private static Step attempt(Visit visit) {
        State state = visit.state();
        if (state instanceof ChoiceState choice) {
            return ChoiceWork.choose(choice, visit);
        } else if (state instanceof FailState fail) {
            throw failure(fail, visit);
        }
        Optional<JsonNode> result = result(state, visit);
        Bindings bindings = result.isPresent() ? visit.bindings().withResult(result.get()) : visit.bindings();
        return Shaper.shape(
                visit, Transitions.shaping(state), bindings, result.orElse(visit.input()), Transitions.next(state), "");
    }

    private static Optional<JsonNode> result(State state, Visit visit) {
        if (state instanceof TaskState task) {
            return Optional.of(visit.settled().orElseGet(() -> new TaskWork(task, visit).perform()));
        } else if (state instanceof MapState map) {
            return Optional.of(
                    map.distributed()
                            ? new DistributedMapWork(map, visit).perform()
                            : new InlineMapWork(map, visit).perform());
        } else if (state instanceof ParallelState parallel) {
            return Optional.of(ParallelWork.perform(parallel, visit));
        } else if (state instanceof WaitState wait) {
            WaitWork.perform(wait, visit);
        }
        return Optional.empty();
    }

    private static StateError failure(FailState fail, Visit visit) {
        return new StateError(text(fail.error(), "Error", visit), text(fail.cause(), "Cause", visit));
    }

    private static String text(Optional<JsonNode> template, String field, Visit visit) {
        if (template.isEmpty()) {
            return "";
        }
        JsonNode value = visit.evaluate(template.get(), visit.bindings(), field);
        if (!value.isTextual()) {
            throw visit.evaluationFailed("The field '" + field + "' must be a text, but is " + value + ".", field);
        }
        return value.textValue();
    }

    /** The wait before the next try; empty when no retrier that answers the error has attempts left. */
    private static Optional<Duration> retry(Visit visit, Handlers handlers, int[] attempts, StateError error) {
        for (int i = 0; i < attempts.length; i++) {
            Retrier retrier = handlers.retry().get(i);
            if (error.matches(retrier.errors())) {
                if (attempts[i] >= retrier.maxAttempts()) {
                    return Optional.empty();
                }
                attempts[i]++;
                Duration delay = retrier.delay(attempts[i]);
                if (retrier.fullJitter()) {
                    delay = Duration.ofMillis(ThreadLocalRandom.current().nextLong(delay.toMillis() + 1));
                }
                visit.flow()
                        .scope()
                        .tell(new ExecutionEvent.RetryScheduled(
                                visit.flow().where(),
                                visit.state().name(),
                                error.error(),
                                error.cause(),
                                visit.retryCount() + 1,
                                delay));
                return Optional.of(delay);
            }
        }
        return Optional.empty();
    }

    private static Step caught(Visit visit, Handlers handlers, StateError error) {
        for (int i = 0; i < handlers.catches().size(); i++) {
            Catcher catcher = handlers.catches().get(i);
            if (error.matches(catcher.errors())) {
                return Shaper.shape(
                        visit,
                        catcher.shaping(),
                        visit.bindings().withErrorOutput(error.toJson()),
                        error.toJson(),
                        Optional.of(catcher.next()),
                        "Catch[" + i + "]/");
            }
        }
        visit.flow()
                .scope()
                .tell(new ExecutionEvent.StateFailed(
                        visit.flow().where(), visit.state().name(), error.error(), error.cause()));
        throw error;
    }

    /** Waits unless the flow is told to stop. */
    static void pause(Flow flow, Duration delay) {
        flow.abort().check();
        try {
            flow.scope().services().sleeper().sleep(delay);
        } catch (InterruptedException e) {
            throw new AbortedException();
        }
    }
}
