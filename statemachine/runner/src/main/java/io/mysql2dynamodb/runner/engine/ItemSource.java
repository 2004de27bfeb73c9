package io.mysql2dynamodb.runner.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mysql2dynamodb.runner.asl.MapState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a distributed map's items from an object: a JSON array, or JSON Lines. */
final class ItemSource {

    private static final String FAILED = "States.ItemReaderFailed";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final MapState.ItemReader reader;
    private final Visit visit;

    ItemSource(MapState.ItemReader reader, Visit visit) {
        this.reader = reader;
        this.visit = visit;
    }

    List<JsonNode> read() {
        JsonNode arguments = visit.evaluate(reader.arguments(), visit.bindings(), "ItemReader/Arguments");
        String bucket = arguments.path("Bucket").asText("");
        String key = arguments.path("Key").asText("");
        List<JsonNode> items = reader.inputType() == MapState.InputType.JSONL
                ? lines(fetch(bucket, key), key)
                : array(fetch(bucket, key), key);
        if (reader.maxItems().isEmpty()) {
            return items;
        }
        int most =
                (int) visit.number(reader.maxItems().get(), "ItemReader/ReaderConfig/MaxItems", 1, Integer.MAX_VALUE);
        return items.subList(0, Math.min(most, items.size()));
    }

    private String fetch(String bucket, String key) {
        Optional<byte[]> object;
        try {
            object = visit.flow().scope().services().objects().get(bucket, key);
        } catch (RuntimeException e) {
            throw visit.runtimeError(FAILED, "Cannot read s3://" + bucket + "/" + key + ": " + e.getMessage());
        }
        if (object.isEmpty()) {
            throw visit.runtimeError(FAILED, "There is no object s3://" + bucket + "/" + key + ".");
        }
        return new String(object.get(), StandardCharsets.UTF_8);
    }

    private List<JsonNode> lines(String text, String key) {
        List<JsonNode> items = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (!line.isBlank()) {
                items.add(parse(line, key + " line " + number));
            }
        }
        return items;
    }

    private List<JsonNode> array(String text, String key) {
        JsonNode array = parse(text, key);
        if (!array.isArray()) {
            throw visit.runtimeError(FAILED, "The object " + key + " does not hold a JSON array.");
        }
        List<JsonNode> items = new ArrayList<>();
        array.forEach(items::add);
        return items;
    }

    private JsonNode parse(String text, String where) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw visit.runtimeError(FAILED, where + " is not JSON: " + e.getOriginalMessage());
        }
    }
}
