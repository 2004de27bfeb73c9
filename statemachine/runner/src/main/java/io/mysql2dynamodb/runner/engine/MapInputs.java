package io.mysql2dynamodb.runner.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mysql2dynamodb.runner.asl.MapState;
import io.mysql2dynamodb.runner.journal.ExecutionJournal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The inputs of a distributed map's children: read, selected, batched, and journaled before the first child starts, so
 * that a redrive works on the same ones.
 */
final class MapInputs {

    /**
     * @param input of the child
     *
     * @param items how many items of the data set are in it
     */
    record ChildInput(JsonNode input, int items) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final MapState state;
    private final Visit visit;

    MapInputs(MapState state, Visit visit) {
        this.state = state;
        this.visit = visit;
    }

    List<ChildInput> make() {
        Iterable<JsonNode> items = state.reader().isPresent()
                ? new ItemSource(state.reader().get(), visit).read()
                : MapItems.ofState(state, visit);
        List<JsonNode> selected = new ArrayList<>();
        for (JsonNode item : items) {
            selected.add(MapItems.select(state, visit, item, MapItems.item(selected.size(), item)));
        }
        List<ChildInput> inputs = new ArrayList<>();
        if (state.batcher().isPresent()) {
            batch(state.batcher().get(), selected, inputs);
        } else {
            selected.forEach(item -> inputs.add(new ChildInput(item, 1)));
        }
        inputs.forEach(child -> Payloads.text(child.input(), "the input of a child of '" + state.name() + "'"));
        return inputs;
    }

    private void batch(MapState.ItemBatcher batcher, List<JsonNode> items, List<ChildInput> into) {
        int most = batcher.maxItems().isPresent()
                ? (int) visit.number(batcher.maxItems().get(), "ItemBatcher/MaxItemsPerBatch", 1, Integer.MAX_VALUE)
                : Integer.MAX_VALUE;
        int bytes = batcher.maxInputBytes().isPresent()
                ? (int) visit.number(
                        batcher.maxInputBytes().get(), "ItemBatcher/MaxInputBytesPerBatch", 1, Payloads.LIMIT)
                : Payloads.LIMIT;
        Optional<JsonNode> batchInput = batcher.batchInput()
                .map(template -> visit.evaluate(template, visit.bindings(), "ItemBatcher/BatchInput"));
        ObjectNode batch = emptyBatch(batchInput);
        int empty = Payloads.size(batch.toString());
        int size = empty;
        for (JsonNode item : items) {
            int added = Payloads.size(item.toString()) + 1;
            if (!batch.path("Items").isEmpty() && (batch.path("Items").size() >= most || size + added > bytes)) {
                into.add(new ChildInput(batch, batch.path("Items").size()));
                batch = emptyBatch(batchInput);
                size = empty;
            }
            batch.withArrayProperty("Items").add(item);
            size += added;
        }
        if (!batch.path("Items").isEmpty()) {
            into.add(new ChildInput(batch, batch.path("Items").size()));
        }
    }

    private static ObjectNode emptyBatch(Optional<JsonNode> batchInput) {
        ObjectNode batch = JsonNodeFactory.instance.objectNode();
        batchInput.ifPresent(input -> batch.set("BatchInput", input));
        batch.putArray("Items");
        return batch;
    }

    static void journal(List<ChildInput> inputs, ExecutionJournal.Claim claim, String stream) {
        for (int i = 0; i < inputs.size(); i++) {
            ObjectNode line = JsonNodeFactory.instance
                    .objectNode()
                    .put("items", inputs.get(i).items());
            line.set("input", inputs.get(i).input());
            claim.append(stream, line.toString(), i == inputs.size() - 1);
        }
    }

    static List<ChildInput> restore(List<String> lines) {
        List<ChildInput> inputs = new ArrayList<>();
        for (String text : lines) {
            try {
                JsonNode line = JSON.readTree(text);
                inputs.add(new ChildInput(line.get("input"), line.path("items").intValue()));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a journaled map item is not JSON: " + e.getOriginalMessage(), e);
            }
        }
        return inputs;
    }
}
