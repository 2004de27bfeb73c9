package io.mysql2dynamodb.runner.asl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills {@code ${Name}} in the texts of a definition, as CloudFormation's DefinitionSubstitutions do. */
final class Substitutions {

    private static final Pattern PLACE = Pattern.compile("\\$\\{([^}]*)}");

    private final Map<String, String> values;
    private final Problems problems;

    Substitutions(Map<String, String> values, Problems problems) {
        this.values = values;
        this.problems = problems;
    }

    JsonNode fill(JsonNode node, String pointer) {
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            node.properties()
                    .forEach(member -> object.set(
                            member.getKey(), fill(member.getValue(), Pointers.below(pointer, member.getKey()))));
            return object;
        } else if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < node.size(); i++) {
                array.add(fill(node.get(i), Pointers.below(pointer, i)));
            }
            return array;
        } else if (node.isTextual()) {
            return JsonNodeFactory.instance.textNode(fill(node.textValue(), pointer));
        }
        return node;
    }

    private String fill(String text, String pointer) {
        Matcher places = PLACE.matcher(text);
        return places.replaceAll(place -> {
            String value = values.get(place.group(1));
            if (value == null) {
                problems.add(
                        pointer,
                        "the substitution ${" + place.group(1) + "} is not filled.",
                        "Give it a value; there are "
                                + values.keySet().stream().sorted().toList() + ".");
            }
            return Matcher.quoteReplacement(value == null ? place.group() : value);
        });
    }
}
