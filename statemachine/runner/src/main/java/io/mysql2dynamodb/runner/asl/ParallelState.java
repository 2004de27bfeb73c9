package io.mysql2dynamodb.runner.asl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * Runs branches at the same time; its result is the list of their outputs.
 *
 * @param arguments template of the branches' input; without it they get the state's input
 */
public record ParallelState(
        String name,
        String pointer,
        Optional<JsonNode> arguments,
        List<StateGraph> branches,
        Shaping shaping,
        Handlers handlers,
        Optional<String> next)
        implements State {

    public ParallelState {
        branches = List.copyOf(branches);
    }

    @Override
    public String type() {
        return "Parallel";
    }
}
