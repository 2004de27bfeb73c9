package io.mysql2dynamodb.contract.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.contract.MigrationContract;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one contract says otherwise than another: each difference with its place in the file, where tables, entities,
 * attributes, indexes and access patterns go by their names, so that one that moved is not taken for another.
 */
public final class ContractChanges {
    private static final List<String> NAMES = List.of("table", "entity_type", "name", "index_name", "id");
    private static final int SHOWN_TEXT = 80;

    private final List<String> changes = new ArrayList<>();

    private ContractChanges() {}

    /** The differences, such as {@code tables[Orders].attributes[total].type: "S" -> "N"}. */
    public static List<String> between(MigrationContract before, MigrationContract now) {
        ContractChanges comparison = new ContractChanges();
        comparison.compare("", tree(before), tree(now));
        return List.copyOf(comparison.changes);
    }

    private static JsonNode tree(MigrationContract contract) {
        try {
            return StrictJson.MAPPER.readTree(ContractWriter.write(contract));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a contract that was written cannot be read", e);
        }
    }

    private void compare(String place, JsonNode before, JsonNode now) {
        if (before.equals(now)) {
            return;
        }
        if (before.isObject() && now.isObject()) {
            compareMembers(place.isEmpty() ? "" : place + ".", "", fields(before), fields(now));
        } else if (named(before) && named(now)) {
            compareMembers(place + "[", "]", elements(before), elements(now));
        } else {
            changes.add(place + ": " + shown(before) + " -> " + shown(now));
        }
    }

    private void compareMembers(String open, String close, Map<String, JsonNode> before, Map<String, JsonNode> now) {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        int found = changes.size();
        for (String name : names) {
            String place = open + name + close;
            if (!now.containsKey(name)) {
                changes.add(place + ": " + shown(before.get(name)) + " is gone");
            } else if (!before.containsKey(name)) {
                changes.add(place + ": " + shown(now.get(name)) + " is new");
            } else {
                compare(place, before.get(name), now.get(name));
            }
        }
        if (changes.size() == found) {
            changes.add(open + close + ": " + before.keySet() + " -> " + now.keySet());
        }
    }

    private static Map<String, JsonNode> fields(JsonNode object) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        object.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }

    /** Whether all elements have a name of their own. */
    private static boolean named(JsonNode list) {
        return list.isArray() && elements(list).size() == list.size();
    }

    private static Map<String, JsonNode> elements(JsonNode list) {
        Map<String, JsonNode> elements = new LinkedHashMap<>();
        for (JsonNode element : list) {
            NAMES.stream()
                    .map(element::path)
                    .filter(JsonNode::isTextual)
                    .findFirst()
                    .ifPresent(name -> elements.put(name.textValue(), element));
        }
        return elements;
    }

    private static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() <= SHOWN_TEXT ? text : text.substring(0, SHOWN_TEXT) + "...";
    }
}
