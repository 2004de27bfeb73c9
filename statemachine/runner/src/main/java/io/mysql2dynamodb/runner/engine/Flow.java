package io.mysql2dynamodb.runner.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mysql2dynamodb.runner.asl.State;
import io.mysql2dynamodb.runner.asl.StateGraph;
import io.mysql2dynamodb.runner.event.ExecutionEvent;
import io.mysql2dynamodb.runner.event.HistoryEvent;
import io.mysql2dynamodb.runner.journal.ReplayedFlow;
import io.mysql2dynamodb.runner.journal.Standing;
import java.util.Optional;

/**
 * One chain of states at work: an execution's own, a branch, an iteration, or a child's. Run by one thread; every event
 * in it follows the one before.
 */
final class Flow {

    private final ExecutionScope scope;
    private final StateGraph graph;
    private final String id;
    private final String place;
    private final Variables variables;
    private final Optional<ObjectNode> mapItem;
    private final Abort abort;
    private long previous;

    /**
     * @param id names the chain within its execution: {@code "0"}, or the launching event's id and an index
     * @param place for listeners
     * @param previous id of the event that this chain follows
     */
    Flow(
            ExecutionScope scope,
            StateGraph graph,
            String id,
            String place,
            Variables variables,
            Optional<ObjectNode> mapItem,
            Abort abort,
            long previous) {
        this.scope = scope;
        this.graph = graph;
        this.id = id;
        this.place = place;
        this.variables = variables;
        this.mapItem = mapItem;
        this.abort = abort;
        this.previous = previous;
    }

    ExecutionScope scope() {
        return scope;
    }

    Variables variables() {
        return variables;
    }

    Optional<ObjectNode> mapItem() {
        return mapItem;
    }

    Abort abort() {
        return abort;
    }

    String id() {
        return id;
    }

    long previous() {
        return previous;
    }

    /** The event that those after it in this chain follow. */
    void follow(long event) {
        previous = event;
    }

    ExecutionEvent.Where where() {
        return scope.where(place);
    }

    /** Where a branch, iteration or child of a state is, for listeners. */
    String placeBelow(String name, int index) {
        return (place.isEmpty() ? "" : place + "/") + name + "/" + index;
    }

    HistoryEvent record(String type, ObjectNode details) {
        return record(type, details, Optional.empty(), Optional.empty());
    }

    HistoryEvent record(String type, ObjectNode details, Optional<String> next, Optional<JsonNode> items) {
        HistoryEvent event = scope.recorder().record(id, previous, type, details, next, items);
        previous = event.id();
        return event;
    }

    /**
     * Runs from the start, or from where an earlier attempt of the execution stood.
     *
     * @return the output of the last state
     * @throws StateError when a state fails
     * @throws AbortedException when the chain is told to stop
     */
    JsonNode run(JsonNode input) {
        Optional<ReplayedFlow> replayed = scope.replay().flatMap(replay -> replay.flow(id));
        replayed.ifPresent(flow -> {
            variables.assign(flow.variables());
            previous = flow.lastEventId();
        });
        Standing standing =
                replayed.flatMap(ReplayedFlow::standing).orElse(new Standing.Before(graph.startAt(), input));
        while (true) {
            abort.check();
            if (standing instanceof Standing.Done done) {
                return done.output();
            }
            Visit visit =
                    standing instanceof Standing.Inside inside ? comeBack(inside) : enter((Standing.Before) standing);
            Step step = StateRun.run(visit);
            leave(visit, step);
            standing = step.next().isPresent()
                    ? new Standing.Before(step.next().get(), step.output())
                    : new Standing.Done(step.output());
        }
    }

    private Visit enter(Standing.Before before) {
        State state = graph.state(before.state());
        ObjectNode details = Recorder.details()
                .put("name", state.name())
                .put("input", before.input().toString());
        details.set("inputDetails", Recorder.whole());
        HistoryEvent entered = record(state.type() + "StateEntered", details);
        scope.tell(new ExecutionEvent.StateEntered(where(), state.name(), state.type(), before.input()));
        return new Visit(
                this, state, before.input(), entered.id(), entered.timestamp(), Optional.empty(), Optional.empty(), 0);
    }

    private Visit comeBack(Standing.Inside inside) {
        State state = graph.state(inside.state());
        scope.tell(new ExecutionEvent.StateEntered(where(), state.name(), state.type(), inside.input()));
        return new Visit(
                this,
                state,
                inside.input(),
                inside.enteredId(),
                inside.enteredAt(),
                inside.launch(),
                inside.settled(),
                0);
    }

    private void leave(Visit visit, Step step) {
        ObjectNode details = Recorder.details()
                .put("name", visit.state().name())
                .put("output", step.output().toString());
        details.set("outputDetails", Recorder.whole());
        if (!step.assigned().isEmpty()) {
            ObjectNode assigned = details.putObject("assignedVariables");
            step.assigned().forEach((name, value) -> assigned.put(name, value.toString()));
            details.set("assignedVariablesDetails", Recorder.whole());
        }
        record(visit.state().type() + "StateExited", details, step.next(), Optional.empty());
        variables.assign(step.assigned());
        scope.tell(new ExecutionEvent.StateExited(
                where(), visit.state().name(), visit.state().type(), step.output()));
    }
}
