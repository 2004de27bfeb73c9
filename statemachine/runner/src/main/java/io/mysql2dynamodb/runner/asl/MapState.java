package io.mysql2dynamodb.runner.asl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Runs one graph for every item of a list.
 *
 * @param distributed whether each item is an execution of its own, which sees no variables of this one
 * @param label names the children in their ARNs
 * @param items template of the list; without it and without a reader the state's input is the list
 */
public record MapState(
        String name,
        String pointer,
        boolean distributed,
        String label,
        StateGraph processor,
        Optional<JsonNode> items,
        Optional<ItemReader> reader,
        Optional<JsonNode> itemSelector,
        Optional<ItemBatcher> batcher,
        Optional<JsonNode> maxConcurrency,
        Optional<JsonNode> toleratedFailurePercentage,
        Optional<JsonNode> toleratedFailureCount,
        Optional<ResultWriter> writer,
        Shaping shaping,
        Handlers handlers,
        Optional<String> next)
        implements State {

    /**
     * Where a distributed map's items are read from.
     *
     * @param arguments template of Bucket and Key
     */
    public record ItemReader(InputType inputType, JsonNode arguments, Optional<JsonNode> maxItems) {}

    /** How the object that holds the items is written. */
    public enum InputType {
        JSON,
        JSONL
    }

    /** Several items to one child; at least one bound is present. */
    public record ItemBatcher(
            Optional<JsonNode> maxItems, Optional<JsonNode> maxInputBytes, Optional<JsonNode> batchInput) {}

    /**
     * Where a distributed map's results are written.
     *
     * @param arguments template of Bucket and Prefix
     */
    public record ResultWriter(JsonNode arguments) {}

    @Override
    public String type() {
        return "Map";
    }
}
