package io.mysql2dynamodb.runner.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mysql2dynamodb.runner.asl.MapState;
import io.mysql2dynamodb.runner.event.ExecutionEvent;
import io.mysql2dynamodb.runner.journal.ReplayedFlow;
import io.mysql2dynamodb.runner.journal.Standing;
import java.util.Optional;

/**
 * Runs the iterations of an inline Map within its execution: they see its variables and write into its history. At most
 * 40 run at a time. The first iteration that fails stops the others.
 */
final class InlineMapWork {

    private static final int MAX_CONCURRENCY = 40;

    private final MapState state;
    private final Visit visit;
    private final Flow flow;

    InlineMapWork(MapState state, Visit visit) {
        this.state = state;
        this.visit = visit;
        this.flow = visit.flow();
    }

    JsonNode perform() {
        Standing.Launch launch = visit.launch().orElseGet(this::start);
        JsonNode items = launch.items().orElseThrow();
        int concurrency = MapItems.concurrency(state, visit, MAX_CONCURRENCY);
        JsonNode[] outputs = new JsonNode[items.size()];
        Abort abort = flow.abort().child();
        tellStart(launch, items.size());
        try {
            Crowd.run(
                    flow.scope().services().pool(),
                    flow.abort(),
                    abort,
                    items.size(),
                    concurrency,
                    index -> outputs[index] = iterate(launch, items.get(index), index, abort));
        } catch (StateError error) {
            flow.record("MapStateFailed", Recorder.details());
            throw error;
        }
        flow.record("MapStateSucceeded", Recorder.details());
        ArrayNode result = JsonNodeFactory.instance.arrayNode();
        for (JsonNode output : outputs) {
            result.add(output);
        }
        return result;
    }

    private Standing.Launch start() {
        JsonNode items = MapItems.ofState(state, visit);
        long id = flow.record(
                        "MapStateStarted",
                        Recorder.details().put("length", items.size()),
                        Optional.empty(),
                        Optional.of(items))
                .id();
        return new Standing.Launch(id, "", Optional.of(items));
    }

    private void tellStart(Standing.Launch launch, int size) {
        int done = 0;
        for (int index = 0; index < size; index++) {
            done += earlier(launch, index).flatMap(ReplayedFlow::standing).orElse(null) instanceof Standing.Done
                    ? 1
                    : 0;
        }
        flow.scope().tell(new ExecutionEvent.MapStarted(flow.where(), state.name(), state.label(), size, done));
    }

    private Optional<ReplayedFlow> earlier(Standing.Launch launch, int index) {
        return flow.scope().replay().flatMap(replay -> replay.flow(launch.id() + "." + index));
    }

    private JsonNode iterate(Standing.Launch launch, JsonNode item, int index, Abort abort) {
        ObjectNode mapItem = MapItems.item(index, item);
        Flow iteration = new Flow(
                flow.scope(),
                state.processor(),
                launch.id() + "." + index,
                flow.placeBelow(state.label(), index),
                flow.variables().inside(),
                Optional.of(mapItem),
                abort,
                launch.id());
        Optional<Standing> standing = earlier(launch, index).flatMap(ReplayedFlow::standing);
        if (standing.orElse(null) instanceof Standing.Done done) {
            return done.output();
        }
        ObjectNode details = Recorder.details().put("name", state.name()).put("index", index);
        JsonNode input = standing.isPresent() ? item : MapItems.select(state, visit, item, mapItem);
        if (earlier(launch, index).isEmpty()) {
            iteration.record("MapIterationStarted", details);
        }
        flow.scope().tell(new ExecutionEvent.ChildStarted(flow.where(), state.name(), index, input));
        try {
            JsonNode output = iteration.run(input);
            iteration.record("MapIterationSucceeded", details);
            flow.scope().tell(new ExecutionEvent.ChildSucceeded(flow.where(), state.name(), index, output));
            return output;
        } catch (StateError error) {
            iteration.record("MapIterationFailed", details);
            flow.scope()
                    .tell(new ExecutionEvent.ChildFailed(
                            flow.where(), state.name(), index, error.error(), error.cause()));
            throw error;
        }
    }
}
