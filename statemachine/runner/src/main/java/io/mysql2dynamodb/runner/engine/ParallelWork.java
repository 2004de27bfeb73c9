package io.mysql2dynamodb.runner.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.mysql2dynamodb.runner.asl.ParallelState;

/** Runs the branches at the same time. The first branch that fails stops the others and fails the state. */
final class ParallelWork {

    private ParallelWork() {}

    static JsonNode perform(ParallelState state, Visit visit) {
        Flow flow = visit.flow();
        JsonNode input = state.arguments().isPresent()
                ? visit.evaluate(state.arguments().get(), visit.bindings(), "Arguments")
                : visit.input();
        long launch = visit.launch().map(earlier -> earlier.id()).orElseGet(() -> flow.record(
                        "ParallelStateStarted", Recorder.details())
                .id());
        JsonNode[] outputs = new JsonNode[state.branches().size()];
        Abort abort = flow.abort().child();
        Services services = flow.scope().services();
        try {
            Crowd.run(services.pool(), flow.abort(), abort, outputs.length, outputs.length, index -> {
                Flow branch = new Flow(
                        flow.scope(),
                        state.branches().get(index),
                        launch + "." + index,
                        flow.placeBelow(state.name(), index),
                        flow.variables().inside(),
                        flow.mapItem(),
                        abort,
                        launch);
                outputs[index] = branch.run(input);
            });
        } catch (StateError error) {
            flow.record("ParallelStateFailed", Recorder.details());
            throw error;
        }
        flow.record("ParallelStateSucceeded", Recorder.details());
        ArrayNode result = JsonNodeFactory.instance.arrayNode();
        for (JsonNode output : outputs) {
            result.add(output);
        }
        return result;
    }
}
