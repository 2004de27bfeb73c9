package io.mysql2dynamodb.modeling.preferences;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.mysql2dynamodb.contract.NearestName;
import io.mysql2dynamodb.contract.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The members of an object of the preferences file, each asked for once; what is not asked for is refused. */
final class PreferenceMembers {

    private final String pointer;
    private final JsonNode object;
    private final List<Problem> problems;
    private final TreeSet<String> known = new TreeSet<>();

    PreferenceMembers(String pointer, JsonNode object, List<Problem> problems) {
        this.pointer = pointer;
        this.object = object;
        this.problems = problems;
    }

    void problem(String place, String what, String remedy) {
        problems.add(Problem.error(place, what, remedy));
    }

    private JsonNode member(String name) {
        known.add(name);
        return object.path(name);
    }

    private String at(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    <T extends Enum<T>> T choice(String name, T[] choices, T otherwise) {
        JsonNode node = member(name);
        if (node.isMissingNode()) {
            return otherwise;
        }
        return Arrays.stream(choices)
                .filter(choice -> PreferencesReader.written(choice).equals(node.asText()))
                .findFirst()
                .orElseGet(() -> {
                    String all = Arrays.stream(choices)
                            .map(PreferencesReader::written)
                            .collect(Collectors.joining(" or "));
                    problem(at(name), node + " is no choice of '" + name + "'", "write " + all);
                    return otherwise;
                });
    }

    /** The elements of a list by their pointers. */
    Map<String, JsonNode> array(String name) {
        Map<String, JsonNode> elements = new LinkedHashMap<>();
        JsonNode node = member(name);
        if (!node.isMissingNode() && !node.isArray()) {
            problem(at(name), "'" + name + "' is no list", "write [..]");
        } else {
            for (int i = 0; i < node.size(); i++) {
                elements.put(at(name) + "/" + i, node.get(i));
            }
        }
        return elements;
    }

    List<String> names(String name) {
        List<String> names = new ArrayList<>();
        array(name).forEach((place, node) -> name(place, node, names));
        return names;
    }

    List<String> names(String place, JsonNode list) {
        List<String> names = new ArrayList<>();
        if (!list.isArray()) {
            problem(place, list + " is no list of names", "write [\"one\", \"other\"]");
        }
        for (int i = 0; i < list.size() && list.isArray(); i++) {
            name(place + "/" + i, list.get(i), names);
        }
        return names;
    }

    private void name(String place, JsonNode node, List<String> names) {
        if (!node.isTextual() || node.asText().isBlank()) {
            problem(place, node + " is no name", "write a name in quotes");
        } else if (names.contains(node.asText())) {
            problem(place, "'" + node.asText() + "' is named twice", "remove one of the two");
        } else {
            names.add(node.asText());
        }
    }

    PreferenceMembers object(String name) {
        JsonNode node = member(name);
        boolean usable = node.isMissingNode() || node.isObject();
        if (!usable) {
            problem(at(name), "'" + name + "' is no object", "write {..}");
        }
        return new PreferenceMembers(
                at(name), node.isObject() ? node : JsonNodeFactory.instance.objectNode(), problems);
    }

    /** All members, as whole numbers. */
    Map<String, Long> wholeNumbers() {
        Map<String, Long> numbers = new LinkedHashMap<>();
        object.properties().forEach(entry -> numbers.put(entry.getKey(), wholeNumber(entry.getKey(), 0)));
        return numbers;
    }

    long wholeNumber(String name, long otherwise) {
        JsonNode node = member(name);
        if (node.isMissingNode()) {
            return otherwise;
        }
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.asLong() < 0) {
            problem(at(name), node + " is no whole number of 0 or more", "write one");
            return otherwise;
        }
        return node.asLong();
    }

    double price(String name, double otherwise) {
        JsonNode node = member(name);
        if (node.isMissingNode()) {
            return otherwise;
        }
        if (!node.isNumber() || !(node.asDouble() >= 0) || Double.isInfinite(node.asDouble())) {
            problem(at(name), node + " is no price", "write dollars as a number, such as 0.625");
            return otherwise;
        }
        return node.asDouble();
    }

    void refuseOthers() {
        object.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !known.contains(name))
                .forEach(name -> problem(
                        at(name),
                        "there is no preference '" + name + "'" + NearestName.hint(name, known),
                        "write one of " + String.join(", ", known)));
    }
}
