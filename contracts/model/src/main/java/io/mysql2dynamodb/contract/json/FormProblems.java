package io.mysql2dynamodb.contract.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import io.mysql2dynamodb.contract.NearestName;
import io.mysql2dynamodb.contract.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Words for what the JSON Schema finds. */
final class FormProblems {

    private static final int SHOWN = 60;

    private final JsonNode schema;
    private final JsonNode file;
    private final boolean strict;

    FormProblems(JsonNode schema, JsonNode file, boolean strict) {
        this.schema = schema;
        this.file = file;
        this.strict = strict;
    }

    Problem of(ValidationMessage message) {
        String pointer = message.getInstanceLocation().toString();
        JsonNode found = file.at(JsonPointer.compile(pointer));
        JsonNode rule = rule(message);
        String member = message.getProperty();
        return switch (message.getType()) {
            case "additionalProperties" -> unknownMember(pointer, member, names(rule.path("properties")));
            case "required" ->
                Problem.error(
                        pointer,
                        "\"" + member + "\" is missing",
                        "add it: " + meaning(rule.path("properties"), member));
            case "type" ->
                Problem.error(pointer, "it is " + shown(found), "give " + types(rule.path("type")) + meaning(rule));
            case "enum" ->
                Problem.error(
                        pointer,
                        shown(found) + " is not known here"
                                + NearestName.hint(found.asText(), texts(rule.path("enum"))),
                        "use one of " + String.join(", ", texts(rule.path("enum"))));
            case "minItems" -> Problem.error(pointer, "the list is empty", "name at least one" + meaning(rule));
            case "maxItems" ->
                Problem.error(
                        pointer,
                        "the list has " + found.size() + " entries",
                        "keep it to " + rule.path("maxItems").asText() + " at most" + meaning(rule));
            case "minLength" -> Problem.error(pointer, "the text is empty", "fill it in" + meaning(rule));
            case "maxLength" ->
                Problem.error(
                        pointer,
                        "the text has " + found.asText().length() + " characters",
                        "shorten it to " + rule.path("maxLength").asText() + " at most");
            case "minimum", "maximum" ->
                Problem.error(
                        pointer,
                        shown(found) + " is out of range",
                        "give a number from " + rule.path("minimum").asText() + " to "
                                + rule.path("maximum").asText() + meaning(rule));
            case "minProperties" -> Problem.error(pointer, "it has no members", "add at least one" + meaning(rule));
            case "pattern" ->
                Problem.error(
                        pointer,
                        shown(found) + " is not known",
                        "give" + meaning(rule).substring(1));
            default ->
                Problem.error(
                        pointer,
                        shown(found) + " breaks the rule '" + message.getType() + "'",
                        "see the contract's JSON Schema" + meaning(rule));
        };
    }

    private Problem unknownMember(String pointer, String member, List<String> known) {
        String at = pointer + "/" + member.replace("~", "~0").replace("/", "~1");
        String what = "the member is not known" + NearestName.hint(member, known);
        String remedy = "use one of " + String.join(", ", known) + ", or begin a key of your own with x-";
        return strict ? Problem.error(at, what, remedy) : Problem.warning(at, what + " and is ignored", remedy);
    }

    /** The part of the schema that holds the rule. */
    private JsonNode rule(ValidationMessage message) {
        String location = message.getSchemaLocation().getFragment().toString();
        int last = location.lastIndexOf('/');
        return schema.at(JsonPointer.compile(location.substring(0, Math.max(last, 0))));
    }

    private static String meaning(JsonNode properties, String member) {
        String description = properties.path(member).path("description").asText();
        return description.isEmpty() ? "it is required here" : description;
    }

    private static String meaning(JsonNode rule) {
        String description = rule.path("description").asText();
        return description.isEmpty() ? "" : ": " + description;
    }

    private static String types(JsonNode types) {
        List<String> named = types.isArray() ? texts(types) : List.of(types.asText());
        return named.stream().map(FormProblems::typeName).collect(Collectors.joining(" or "));
    }

    private static String typeName(String type) {
        return switch (type) {
            case "string" -> "a text";
            case "array" -> "a list";
            case "object" -> "an object";
            case "integer" -> "a whole number";
            case "boolean" -> "true or false";
            default -> "a " + type;
        };
    }

    private static String shown(JsonNode value) {
        if (value.isContainerNode()) {
            return value.isArray() ? "a list" : "an object";
        }
        String text = value.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toList());
    }
}
