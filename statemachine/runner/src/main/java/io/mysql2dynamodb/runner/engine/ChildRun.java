package io.mysql2dynamodb.runner.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mysql2dynamodb.runner.asl.MapState;
import io.mysql2dynamodb.runner.event.ExecutionEvent;
import io.mysql2dynamodb.runner.event.ExecutionStatus;
import io.mysql2dynamodb.runner.journal.ReplayedExecution;
import java.time.Instant;
import java.util.Optional;

/** Runs children of one distributed map run. Called from many threads. */
final class ChildRun {

    private final MapState state;
    private final Flow parent;
    private final String stream;
    private final String mapRunId;
    private final Abort abort;
    private final Services services;

    ChildRun(MapState state, Flow parent, String stream, String mapRunArn, Abort abort) {
        this.state = state;
        this.parent = parent;
        this.stream = stream;
        this.mapRunId = mapRunArn.substring(mapRunArn.lastIndexOf(':') + 1);
        this.abort = abort;
        this.services = parent.scope().services();
    }

    /**
     * Runs a child, or takes its result from an earlier attempt.
     *
     * @throws AbortedException when told to stop
     */
    ChildOutcome run(int index, JsonNode input, Optional<ReplayedExecution> earlier) {
        if (earlier.isPresent() && earlier.get().status() == ExecutionStatus.SUCCEEDED) {
            return outcomeOf(index, earlier.get());
        }
        Recorder recorder = new Recorder(
                parent.scope().recorder().claim(),
                stream,
                index,
                services.clock(),
                earlier.map(ReplayedExecution::lastEventId).orElse(0L));
        int redrives = earlier.map(child -> child.redriveCount() + 1).orElse(0);
        Instant now = begin(recorder, input, redrives);
        Instant startTime = earlier.map(ReplayedExecution::startTime).orElse(now);
        String place = parent.placeBelow(state.label(), index);
        ExecutionScope scope = new ExecutionScope(
                services,
                new ExecutionIdentity(
                        services.arns().child(state.label(), name(index)),
                        name(index),
                        input,
                        startTime,
                        redrives,
                        redrives > 0 ? Optional.of(now) : Optional.empty(),
                        services.arns().childMachine(state.label()),
                        services.arns().machine()),
                recorder,
                parent.scope().topName(),
                place,
                earlier);
        parent.scope().tell(new ExecutionEvent.ChildStarted(parent.where(), state.name(), index, input));
        Flow flow = new Flow(scope, state.processor(), "0", place, Variables.none(), Optional.empty(), abort, 0);
        return end(flow, index, input, startTime, redrives);
    }

    private static Instant begin(Recorder recorder, JsonNode input, int redrives) {
        if (redrives > 0) {
            return recorder.record(
                            "0", 0, "ExecutionRedriven", Recorder.details().put("redriveCount", redrives))
                    .timestamp();
        }
        ObjectNode details = Recorder.details().put("input", input.toString());
        details.set("inputDetails", Recorder.whole());
        return recorder.record("0", 0, "ExecutionStarted", details).timestamp();
    }

    private ChildOutcome end(Flow flow, int index, JsonNode input, Instant startTime, int redrives) {
        try {
            JsonNode output = flow.run(input);
            ObjectNode details = Recorder.details().put("output", output.toString());
            details.set("outputDetails", Recorder.whole());
            Instant stop = flow.record("ExecutionSucceeded", details).timestamp();
            parent.scope().tell(new ExecutionEvent.ChildSucceeded(parent.where(), state.name(), index, output));
            return outcome(
                    index,
                    input,
                    ExecutionStatus.SUCCEEDED,
                    Optional.of(output),
                    Optional.empty(),
                    startTime,
                    stop,
                    redrives);
        } catch (StateError error) {
            Instant stop = flow.record(
                            "ExecutionFailed",
                            Recorder.details().put("error", error.error()).put("cause", error.cause()))
                    .timestamp();
            parent.scope()
                    .tell(new ExecutionEvent.ChildFailed(
                            parent.where(), state.name(), index, error.error(), error.cause()));
            return outcome(
                    index,
                    input,
                    ExecutionStatus.FAILED,
                    Optional.empty(),
                    Optional.of(error),
                    startTime,
                    stop,
                    redrives);
        } catch (AbortedException e) {
            Instant stop = flow.record("ExecutionAborted", Recorder.details()).timestamp();
            return outcome(
                    index,
                    input,
                    ExecutionStatus.ABORTED,
                    Optional.empty(),
                    Optional.empty(),
                    startTime,
                    stop,
                    redrives);
        }
    }

    private ChildOutcome outcome(
            int index,
            JsonNode input,
            ExecutionStatus status,
            Optional<JsonNode> output,
            Optional<StateError> error,
            Instant startTime,
            Instant stopTime,
            int redrives) {
        return new ChildOutcome(
                name(index),
                input,
                Optional.of(status),
                output,
                error.map(StateError::error),
                error.map(StateError::cause),
                Optional.of(startTime),
                Optional.of(stopTime),
                redrives);
    }

    /** A child as the journal tells it. */
    ChildOutcome outcomeOf(int index, ReplayedExecution child) {
        return new ChildOutcome(
                name(index),
                child.input(),
                Optional.of(child.status()),
                child.output(),
                child.error(),
                child.cause(),
                Optional.of(child.startTime()),
                child.stopTime(),
                child.redriveCount());
    }

    private String name(int index) {
        return mapRunId + "-" + index;
    }
}
