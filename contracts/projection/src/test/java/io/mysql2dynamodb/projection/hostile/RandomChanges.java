package io.mysql2dynamodb.projection.hostile;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Several random changes of the base contract, one on top of the other. */
record RandomChanges(Random random) {

    HostileCase contract() {
        JsonNode tree = BaseContract.tree();
        List<String> changes = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            changes.add(change(tree));
        }
        return HostileCase.perhaps(String.join(", ", changes), tree.toString());
    }

    private String change(JsonNode tree) {
        List<JsonPointer> places = BaseContract.places(tree);
        JsonPointer place = places.get(random.nextInt(places.size()));
        JsonNode holder = tree.at(place.head());
        JsonNode node = tree.at(place);
        JsonNode other = tree.at(places.get(random.nextInt(places.size()))).deepCopy();
        switch (random.nextInt(5)) {
            case 0 -> {
                set(holder, place, other);
                return place + " taken from elsewhere";
            }
            case 1 -> {
                if (holder instanceof ObjectNode object) {
                    object.remove(place.last().getMatchingProperty());
                } else {
                    ((ArrayNode) holder).remove(place.last().getMatchingIndex());
                }
                return "without " + place;
            }
            case 2 -> {
                if (holder instanceof ArrayNode list) {
                    list.add(node.deepCopy());
                } else {
                    ((ObjectNode) holder).set("x" + random.nextInt(9), other);
                }
                return "more beside " + place;
            }
            case 3 -> {
                List<String> injections = random.nextBoolean() ? Injections.EXPRESSIONS : Injections.SUFFIXES;
                String text = node.asText() + injections.get(random.nextInt(injections.size()));
                set(holder, place, JsonNodeFactory.instance.textNode(text));
                return place + " = " + text;
            }
            default -> {
                int cut = node.asText().isEmpty()
                        ? 0
                        : random.nextInt(node.asText().length());
                set(
                        holder,
                        place,
                        JsonNodeFactory.instance.textNode(node.asText().substring(cut)));
                return place + " cut at " + cut;
            }
        }
    }

    private static void set(JsonNode holder, JsonPointer place, JsonNode value) {
        if (holder instanceof ObjectNode object) {
            object.set(place.last().getMatchingProperty(), value);
        } else {
            ((ArrayNode) holder).set(place.last().getMatchingIndex(), value);
        }
    }
}
