package io.mysql2dynamodb.runner.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.mysql2dynamodb.runner.asl.MapState;
import io.mysql2dynamodb.runner.event.ExecutionEvent;
import io.mysql2dynamodb.runner.event.ExecutionStatus;
import io.mysql2dynamodb.runner.journal.ReplayedExecution;
import io.mysql2dynamodb.runner.journal.Standing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Runs a distributed Map: every child is an execution of its own, journaled in the map run's stream. A redrive goes on
 * with the same map run; children that succeeded are not run again.
 */
final class DistributedMapWork {

    private static final String EXCEEDED = "States.ExceedToleratedFailureThreshold";

    private final MapState state;
    private final Visit visit;
    private final Flow flow;
    private final Services services;

    DistributedMapWork(MapState state, Visit visit) {
        this.state = state;
        this.visit = visit;
        this.flow = visit.flow();
        this.services = flow.scope().services();
    }

    JsonNode perform() {
        String arn = visit.launch().map(Standing.Launch::mapRunArn).orElseGet(this::start);
        String stream = stream(arn);
        List<MapInputs.ChildInput> inputs = MapInputs.restore(flow.scope().read(stream + "-items"));
        Map<Integer, ReplayedExecution> earlier = visit.launch().isPresent()
                ? ReplayedExecution.children(flow.scope().read(stream))
                : Map.of();
        if (visit.launch().isPresent()) {
            flow.record(
                    "MapRunRedriven",
                    Recorder.details()
                            .put("mapRunArn", arn)
                            .put("redriveCount", flow.scope().identity().redriveCount()));
        }
        int total = inputs.stream().mapToInt(MapInputs.ChildInput::items).sum();
        Tolerance tolerance = Tolerance.of(state, visit, total);
        int concurrency = MapItems.concurrency(state, visit, services.childLimit());
        tellStart(inputs.size(), earlier);
        AtomicReferenceArray<ChildOutcome> outcomes = new AtomicReferenceArray<>(inputs.size());
        Abort abort = flow.abort().child();
        ChildRun children = new ChildRun(state, flow, stream, arn, abort);
        Crowd.run(services.pool(), flow.abort(), abort, inputs.size(), concurrency, index -> {
            ChildOutcome outcome =
                    children.run(index, inputs.get(index).input(), Optional.ofNullable(earlier.get(index)));
            outcomes.set(index, outcome);
            if (outcome.is(ExecutionStatus.FAILED)
                    && tolerance.exceededBy(inputs.get(index).items())) {
                abort.set();
            }
        });
        return finish(arn, tolerance, ended(inputs, outcomes, earlier, children));
    }

    /** Freezes the inputs, then announces the run: whoever sees the announcement finds the inputs. */
    private String start() {
        String arn = services.arns().mapRun(state.label(), UUID.randomUUID().toString());
        List<MapInputs.ChildInput> inputs = new MapInputs(state, visit).make();
        MapInputs.journal(inputs, flow.scope().recorder().claim(), stream(arn) + "-items");
        flow.record("MapRunStarted", Recorder.details().put("mapRunArn", arn));
        return arn;
    }

    private static String stream(String arn) {
        return "map-" + arn.substring(arn.lastIndexOf(':') + 1);
    }

    private void tellStart(int children, Map<Integer, ReplayedExecution> earlier) {
        int succeeded = (int) earlier.values().stream()
                .filter(child -> child.status() == ExecutionStatus.SUCCEEDED)
                .count();
        flow.scope()
                .tell(new ExecutionEvent.MapStarted(flow.where(), state.name(), state.label(), children, succeeded));
    }

    private static List<ChildOutcome> ended(
            List<MapInputs.ChildInput> inputs,
            AtomicReferenceArray<ChildOutcome> outcomes,
            Map<Integer, ReplayedExecution> earlier,
            ChildRun children) {
        ChildOutcome[] all = new ChildOutcome[inputs.size()];
        for (int i = 0; i < all.length; i++) {
            if (outcomes.get(i) != null) {
                all[i] = outcomes.get(i);
            } else if (earlier.containsKey(i)) {
                all[i] = children.outcomeOf(i, earlier.get(i));
            } else {
                all[i] = ChildOutcome.pending(inputs.get(i).input());
            }
        }
        return List.of(all);
    }

    private JsonNode finish(String arn, Tolerance tolerance, List<ChildOutcome> children) {
        StateError failure = null;
        if (tolerance.exceeded()) {
            failure = exceeded(children);
        }
        try {
            JsonNode result = state.writer().isPresent()
                    ? new ResultExport(state.writer().get(), visit, state.label(), arn).write(children)
                    : collected(children);
            if (failure == null) {
                flow.record("MapRunSucceeded", Recorder.details());
                return result;
            }
        } catch (StateError e) {
            failure = failure == null ? e : failure;
        }
        flow.record(
                "MapRunFailed", Recorder.details().put("error", failure.error()).put("cause", failure.cause()));
        throw failure;
    }

    private JsonNode collected(List<ChildOutcome> children) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (ChildOutcome child : children) {
            array.add(child.output().orElseGet(() -> child.toJson(services.arns(), state.label())));
        }
        return array;
    }

    private StateError exceeded(List<ChildOutcome> children) {
        ChildOutcome first = children.stream()
                .filter(child -> child.is(ExecutionStatus.FAILED))
                .findFirst()
                .orElseThrow();
        long failed = children.stream()
                .filter(child -> child.is(ExecutionStatus.FAILED))
                .count();
        return new StateError(
                EXCEEDED,
                "The specified tolerated failure threshold was exceeded: " + failed + " of " + children.size()
                        + " children failed; the first one, " + first.name() + ", with "
                        + first.error().orElse("")
                        + ": " + first.cause().orElse(""));
    }
}
