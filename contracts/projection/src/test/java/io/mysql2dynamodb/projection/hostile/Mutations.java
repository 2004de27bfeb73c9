package io.mysql2dynamodb.projection.hostile;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The base contract with one thing changed, for every thing there is and every way to change it. */
final class Mutations {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Words of one kind: each may stand where another belongs. */
    private static final List<Set<String>> WORDS = List.of(
            Set.of("S", "N", "B", "SS", "NS", "BS", "M", "L", "BOOL", "NULL"),
            Set.of(
                    "foreign-key",
                    "self-join",
                    "multi-column",
                    "conditional",
                    "chain",
                    "lookup-table",
                    "json-construction",
                    "aggregate",
                    "case",
                    "concat",
                    "date-math",
                    "string-format",
                    "static",
                    "template",
                    "date-format",
                    "number-format",
                    "json-parse",
                    "array",
                    "object"),
            Set.of("single-entity", "multi-entity"),
            Set.of("ALL", "KEYS_ONLY", "INCLUDE"),
            Set.of("COUNT", "SUM", "AVG", "MIN", "MAX", "add", "subtract", "diff"),
            Set.of("GetItem", "Query", "BatchGetItem", "PutItem", "UpdateItem", "TransactWriteItems", "Scan"));

    private Mutations() {}

    static Stream<HostileCase> all() {
        return BaseContract.places().stream().flatMap(Mutations::at);
    }

    /** Every change of one place. */
    static Stream<HostileCase> at(JsonPointer place) {
        JsonNode node = BaseContract.tree().at(place);
        List<HostileCase> cases = new ArrayList<>();
        cases.add(HostileCase.perhaps("removed " + place, BaseContract.without(place)));
        List<JsonNode> values = values();
        // half of them at one place and the other half at another: all of them at all places take a minute
        for (int i = place.toString().length() % 2; i < values.size(); i += 2) {
            cases.add(replaced(place, values.get(i)));
        }
        if (node.isTextual()) {
            texts(node.textValue()).forEach(text -> cases.add(replaced(place, NODES.textNode(text))));
        } else if (node.isArray()) {
            lists((ArrayNode) node).forEach(list -> cases.add(replaced(place, list)));
        } else if (node.isObject()) {
            objects((ObjectNode) node).forEach(object -> cases.add(replaced(place, object)));
            cases.add(twice(place, (ObjectNode) node));
        }
        return cases.stream();
    }

    private static HostileCase replaced(JsonPointer place, JsonNode value) {
        return HostileCase.perhaps(place + " = " + shown(value), BaseContract.with(place, before -> value));
    }

    private static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() <= 60 ? text : text.substring(0, 60) + "... (" + text.length() + ")";
    }

    private static List<JsonNode> values() {
        JsonNode deep = NODES.textNode("bottom");
        for (int i = 0; i < 90; i++) {
            deep = NODES.arrayNode().add(deep);
        }
        return List.of(
                NODES.nullNode(),
                NODES.booleanNode(true),
                NODES.numberNode(0),
                NODES.numberNode(-1),
                NODES.numberNode(new BigDecimal("1.5")),
                NODES.numberNode(new BigDecimal("1E+400")),
                NODES.numberNode(new BigDecimal("1E-400")),
                NODES.numberNode(Long.MIN_VALUE),
                NODES.textNode(""),
                NODES.textNode(" "),
                NODES.textNode("x"),
                NODES.arrayNode(),
                NODES.arrayNode().add("x"),
                NODES.objectNode(),
                NODES.objectNode().put("x", 1),
                deep);
    }

    private static List<String> texts(String text) {
        List<String> texts = new ArrayList<>(List.of(
                text.substring(1),
                text + "s",
                " " + text,
                text.toUpperCase(Locale.ROOT),
                text.replace('e', '\u0435'),
                text + "\0",
                text + "{",
                text + "}",
                text + ".x",
                text + "#" + text,
                "{" + text + "}",
                text.repeat(2_000)));
        WORDS.stream().filter(words -> words.contains(text)).forEach(texts::addAll);
        return texts.stream().distinct().filter(one -> !one.equals(text)).toList();
    }

    private static List<JsonNode> lists(ArrayNode list) {
        if (list.isEmpty()) {
            return List.of();
        }
        ArrayNode doubled = list.deepCopy();
        doubled.add(list.get(0).deepCopy());
        ArrayNode reversed = NODES.arrayNode();
        for (int i = list.size() - 1; i >= 0; i--) {
            reversed.add(list.get(i));
        }
        ArrayNode withNull = list.deepCopy();
        withNull.addNull();
        ObjectNode asObject = NODES.objectNode();
        for (int i = 0; i < list.size(); i++) {
            asObject.set(String.valueOf(i), list.get(i));
        }
        return List.of(doubled, reversed, withNull, asObject, NODES.arrayNode().add(list), list.get(0));
    }

    private static List<JsonNode> objects(ObjectNode object) {
        List<JsonNode> objects = new ArrayList<>(List.of(
                object.deepCopy().put("nonsense", 1),
                object.deepCopy().put("x-own", 1),
                object.deepCopy().put("", 1),
                object.deepCopy().put("a/b~c", 1),
                NODES.arrayNode().add(object)));
        object.fieldNames().forEachRemaining(name -> {
            ObjectNode misspelt = object.deepCopy();
            misspelt.set(name.substring(0, name.length() - 1), misspelt.remove(name));
            objects.add(misspelt);
        });
        return objects;
    }

    /** The first member written twice, which a tree cannot hold. */
    private static HostileCase twice(JsonPointer place, ObjectNode object) {
        String name = object.fieldNames().next();
        ObjectNode marked = object.deepCopy();
        marked.set("@@" + name, object.get(name));
        String file = BaseContract.with(place, before -> marked).replace("\"@@", "\"");
        return HostileCase.refused(place + " has " + name + " twice", file);
    }
}
