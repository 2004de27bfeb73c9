package io.mysql2dynamodb.projection.hostile;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The contract that hostile ones are made from: it is valid for its schema and uses every construct of the format. */
final class BaseContract {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final Set<String> SQL_MEMBERS =
            Set.of("where", "join_condition", "select_column", "condition", "when", "then", "else", "order_by");

    private BaseContract() {}

    /** A file of the folder {@code hostile}. */
    static String file(String name) {
        try (InputStream resource = BaseContract.class.getResourceAsStream("/hostile/" + name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    static JsonNode tree() {
        try {
            return JSON.readTree(file("contract.json"));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Every place of the contract below its root, parents first. */
    static List<JsonPointer> places() {
        return places(tree());
    }

    /** Every place of a contract below its root, parents first. */
    static List<JsonPointer> places(JsonNode tree) {
        List<JsonPointer> places = new ArrayList<>();
        collect(JsonPointer.empty(), tree, places);
        return places;
    }

    private static void collect(JsonPointer at, JsonNode node, List<JsonPointer> places) {
        if (node.isObject()) {
            node.properties().forEach(member -> visit(at.appendProperty(member.getKey()), member.getValue(), places));
        } else {
            for (int i = 0; i < node.size(); i++) {
                visit(at.appendIndex(i), node.get(i), places);
            }
        }
    }

    private static void visit(JsonPointer at, JsonNode node, List<JsonPointer> places) {
        places.add(at);
        collect(at, node, places);
    }

    /** Whether the text at a place is SQL. */
    static boolean isSql(JsonPointer place) {
        String member = place.last().getMatchingProperty();
        String within = place.head().last() == null ? "" : place.head().last().getMatchingProperty();
        return tree().at(place).isTextual()
                && (SQL_MEMBERS.contains(member)
                        || Set.of("parts", "join_conditions", "select_columns").contains(within));
    }

    /** The contract with another value at a place. */
    static String with(JsonPointer place, UnaryOperator<JsonNode> change) {
        JsonNode tree = tree();
        JsonNode holder = tree.at(place.head());
        JsonNode changed = change.apply(tree.at(place));
        if (holder instanceof ObjectNode object) {
            object.set(place.last().getMatchingProperty(), changed);
        } else {
            ((ArrayNode) holder).set(place.last().getMatchingIndex(), changed);
        }
        return tree.toString();
    }

    /** The contract without a place. */
    static String without(JsonPointer place) {
        JsonNode tree = tree();
        if (tree.at(place.head()) instanceof ObjectNode object) {
            object.remove(place.last().getMatchingProperty());
        } else {
            ((ArrayNode) tree.at(place.head())).remove(place.last().getMatchingIndex());
        }
        return tree.toString();
    }
}
