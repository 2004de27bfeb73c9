package io.mysql2dynamodb.runner.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mysql2dynamodb.runner.asl.Definition;
import io.mysql2dynamodb.runner.event.ExecutionEvent;
import io.mysql2dynamodb.runner.event.ExecutionStatus;
import io.mysql2dynamodb.runner.journal.ExecutionJournal;
import io.mysql2dynamodb.runner.journal.ReplayedExecution;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** One attempt of an execution, from its start or from where the last attempt stopped. */
public final class ExecutionRun {

    /** The stream of an execution's own events. */
    public static final String STREAM = "execution";

    /** Why an attempt was stopped from outside. */
    private record Stop(ExecutionStatus status, Optional<String> error, Optional<String> cause) {}

    private final Services services;
    private final Definition definition;
    private final String name;
    private final Recorder recorder;
    private final Optional<ReplayedExecution> earlier;
    private final JsonNode input;
    private final Abort abort = new Abort();
    private final AtomicReference<Stop> stop = new AtomicReference<>();
    private final ExecutionIdentity identity;

    /**
     * Announces the start or the redrive in the journal.
     *
     * @param earlier the execution so far; empty to start it
     */
    public ExecutionRun(
            Services services,
            Definition definition,
            String name,
            JsonNode input,
            ExecutionJournal.Claim claim,
            Optional<ReplayedExecution> earlier) {
        this.services = services;
        this.definition = definition;
        this.name = name;
        this.input = input;
        this.earlier = earlier;
        this.recorder = new Recorder(
                claim,
                STREAM,
                -1,
                services.clock(),
                earlier.map(ReplayedExecution::lastEventId).orElse(0L));
        int redrives = earlier.map(execution -> execution.redriveCount() + 1).orElse(0);
        Instant now = announce(redrives);
        this.identity = new ExecutionIdentity(
                services.arns().execution(name),
                name,
                input,
                earlier.map(ReplayedExecution::startTime).orElse(now),
                redrives,
                redrives > 0 ? Optional.of(now) : Optional.empty(),
                services.arns().stateMachine(),
                services.arns().machine());
    }

    /** Notes in the journal that the process that ran an execution died. */
    public static void recordInterruption(
            ReplayedExecution execution, ExecutionJournal.Claim claim, Services services, String error, String cause) {
        new Recorder(claim, STREAM, -1, services.clock(), execution.lastEventId())
                .record(
                        "0",
                        execution.lastEventId(),
                        "ExecutionAborted",
                        Recorder.details().put("error", error).put("cause", cause));
    }

    private Instant announce(int redrives) {
        if (redrives > 0) {
            return recorder.record(
                            "0",
                            earlier.orElseThrow().lastEventId(),
                            "ExecutionRedriven",
                            Recorder.details().put("redriveCount", redrives))
                    .timestamp();
        }
        ObjectNode details = Recorder.details().put("input", input.toString());
        details.set("inputDetails", Recorder.whole());
        return recorder.record("0", 0, "ExecutionStarted", details).timestamp();
    }

    /** Runs to the end and journals it. Never throws for what happens in a state. */
    public void run() {
        ExecutionScope scope = new ExecutionScope(services, identity, recorder, name, "", earlier);
        Flow flow = new Flow(scope, definition.graph(), "0", "", Variables.none(), Optional.empty(), abort, 0);
        scope.tell(
                identity.redriveCount() > 0
                        ? new ExecutionEvent.Redriven(flow.where(), identity.redriveCount())
                        : new ExecutionEvent.Started(flow.where(), input));
        AtomicReference<JsonNode> output = new AtomicReference<>();
        Optional<CompletableFuture<Void>> timer = definition.timeout().map(this::startTimer);
        ExecutionEvent.Ended ended;
        try {
            abort.during(() -> output.set(flow.run(input)));
            ended = ended(
                    flow, ExecutionStatus.SUCCEEDED, Optional.of(output.get()), Optional.empty(), Optional.empty());
        } catch (StateError error) {
            ended = ended(
                    flow,
                    ExecutionStatus.FAILED,
                    Optional.empty(),
                    Optional.of(error.error()),
                    Optional.of(error.cause()));
        } catch (AbortedException e) {
            Stop why = Objects.requireNonNull(stop.get(), "nothing aborts without saying why");
            ended = ended(flow, why.status(), Optional.empty(), why.error(), why.cause());
        } catch (RuntimeException e) {
            // a fault of the interpreter or its ports: the execution fails by name and can be redriven
            ended = ended(
                    flow,
                    ExecutionStatus.FAILED,
                    Optional.empty(),
                    Optional.of(StateError.RUNTIME),
                    Optional.of(e.toString()));
        } finally {
            timer.ifPresent(future -> future.cancel(false));
        }
        scope.tell(ended);
    }

    private ExecutionEvent.Ended ended(
            Flow flow,
            ExecutionStatus status,
            Optional<JsonNode> output,
            Optional<String> error,
            Optional<String> cause) {
        ObjectNode details = Recorder.details();
        output.ifPresent(value -> {
            details.put("output", value.toString());
            details.set("outputDetails", Recorder.whole());
        });
        error.ifPresent(text -> details.put("error", text));
        cause.ifPresent(text -> details.put("cause", text));
        String type =
                switch (status) {
                    case SUCCEEDED -> "ExecutionSucceeded";
                    case TIMED_OUT -> "ExecutionTimedOut";
                    case ABORTED -> "ExecutionAborted";
                    case FAILED, RUNNING -> "ExecutionFailed";
                };
        flow.record(type, details);
        return new ExecutionEvent.Ended(flow.where(), status, output, error, cause);
    }

    private CompletableFuture<Void> startTimer(Duration timeout) {
        Stop timedOut = new Stop(
                ExecutionStatus.TIMED_OUT,
                Optional.of(StateError.TIMEOUT),
                Optional.of("The execution ran longer than the TimeoutSeconds of its state machine, "
                        + timeout.toSeconds() + "."));
        return CompletableFuture.runAsync(
                () -> stop(timedOut),
                CompletableFuture.delayedExecutor(timeout.toMillis(), TimeUnit.MILLISECONDS, services.pool()));
    }

    /** Tells the execution to stop; it ends ABORTED, unless it ended otherwise before. */
    public void abort(Optional<String> error, Optional<String> cause) {
        stop(new Stop(ExecutionStatus.ABORTED, error, cause));
    }

    private void stop(Stop why) {
        if (stop.compareAndSet(null, why)) {
            abort.set();
        }
    }
}
