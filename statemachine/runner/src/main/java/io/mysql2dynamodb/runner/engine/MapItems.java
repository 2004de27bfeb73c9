package io.mysql2dynamodb.runner.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mysql2dynamodb.runner.asl.MapState;

/** What both kinds of Map do with their items. */
final class MapItems {

    private MapItems() {}

    /** The list that Items gives, or the state's input. */
    static JsonNode ofState(MapState state, Visit visit) {
        JsonNode items = state.items().isPresent()
                ? visit.evaluate(state.items().get(), visit.bindings(), "Items")
                : visit.input();
        if (!items.isArray()) {
            throw visit.evaluationFailed(
                    "The items of a Map must be an array, but are " + shortened(items) + ".", "Items");
        }
        return items;
    }

    private static String shortened(JsonNode value) {
        String text = value.toString();
        return text.length() > 200 ? text.substring(0, 200) + "..." : text;
    }

    /** {@code $states.context.Map.Item}. */
    static ObjectNode item(int index, JsonNode value) {
        ObjectNode item = JsonNodeFactory.instance.objectNode().put("Index", index);
        item.set("Value", value);
        return item;
    }

    /** The input of one iteration: ItemSelector's value, or the item itself. */
    static JsonNode select(MapState state, Visit visit, JsonNode value, ObjectNode item) {
        if (state.itemSelector().isEmpty()) {
            return value;
        }
        ObjectNode context = visit.context();
        context.putObject("Map").set("Item", item);
        return visit.evaluate(state.itemSelector().get(), visit.bindings(context), "ItemSelector");
    }

    /** MaxConcurrency, where 0 and absence mean the limit. */
    static int concurrency(MapState state, Visit visit, int limit) {
        int wanted = state.maxConcurrency().isPresent()
                ? (int) visit.number(state.maxConcurrency().get(), "MaxConcurrency", 0, Integer.MAX_VALUE)
                : 0;
        return wanted == 0 ? limit : Math.min(wanted, limit);
    }
}
