package io.mysql2dynamodb.runner.asl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.mysql2dynamodb.runner.jsonata.Expressions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the fields of one object of a definition and reports what is missing, malformed or unsupported. */
final class Fields {

    private static final Set<String> JSON_PATH_FIELDS = Set.of(
            "InputPath",
            "OutputPath",
            "ResultPath",
            "ResultSelector",
            "Parameters",
            "ItemsPath",
            "Result",
            "SecondsPath",
            "TimestampPath",
            "TimeoutSecondsPath",
            "HeartbeatSecondsPath",
            "MaxConcurrencyPath",
            "ToleratedFailureCountPath",
            "ToleratedFailurePercentagePath",
            "ErrorPath",
            "CausePath",
            "Variable",
            "MaxItemsPath",
            "MaxItemsPerBatchPath",
            "MaxInputBytesPerBatchPath");

    private final JsonNode node;
    private final String pointer;
    private final Problems problems;

    Fields(JsonNode node, String pointer, Problems problems) {
        this.pointer = pointer;
        this.problems = problems;
        if (node.isObject()) {
            this.node = node;
        } else {
            this.node = MissingNode.getInstance();
            problems.add(pointer, "an object is expected.", "Write { ... }.");
        }
    }

    String pointer() {
        return pointer;
    }

    Problems problems() {
        return problems;
    }

    /** Refuses, by name, every field that is not in the list. */
    void allow(Set<String> names) {
        node.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                problems.add(
                        Pointers.below(pointer, name),
                        "the field '" + name + "' is not supported here.",
                        JSON_PATH_FIELDS.contains(name)
                                ? "It belongs to JSONPath: use Arguments, Output, Assign, or an expression as the value."
                                : "Supported: " + names.stream().sorted().toList() + ".");
            }
        });
    }

    boolean has(String name) {
        return node.has(name);
    }

    Optional<String> text(String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isTextual() || value.textValue().isEmpty()) {
            problems.add(Pointers.below(pointer, name), "a text is expected.", "Write a non-empty string.");
            return Optional.empty();
        }
        return Optional.of(value.textValue());
    }

    /** The text, or an empty one after reporting that it is missing. */
    String requiredText(String name) {
        Optional<String> value = text(name);
        if (value.isEmpty() && !has(name)) {
            missing(name);
        }
        return value.orElse("");
    }

    void missing(String name) {
        problems.add(pointer, "the field '" + name + "' is missing.", "Add it.");
    }

    boolean flag(String name) {
        JsonNode value = node.path(name);
        if (!value.isMissingNode() && !value.isBoolean()) {
            problems.add(Pointers.below(pointer, name), "true or false is expected.", "Write true or false.");
        }
        return value.asBoolean(false);
    }

    /** Any JSON whose expressions are sound. */
    Optional<JsonNode> template(String name, ExpressionScope scope) {
        if (!has(name)) {
            return Optional.empty();
        }
        ExpressionRules.check(node.get(name), scope, Pointers.below(pointer, name), problems);
        return Optional.of(node.get(name));
    }

    /** A number within bounds, or an expression that will give one. */
    Optional<JsonNode> number(String name, double lowest, double highest) {
        Optional<JsonNode> value = template(name, ExpressionScope.INPUT);
        if (value.isPresent() && !Expressions.isExpression(value.get())) {
            literal(name, lowest, highest);
        }
        return value;
    }

    /** A number within bounds, written out. */
    Optional<Double> literal(String name, double lowest, double highest) {
        JsonNode value = node.path(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isNumber() || value.doubleValue() < lowest || value.doubleValue() > highest) {
            problems.add(
                    Pointers.below(pointer, name),
                    "a number from " + text(lowest) + " to " + text(highest) + " is expected, not " + value + ".",
                    "Correct the number.");
            return Optional.empty();
        }
        return Optional.of(value.doubleValue());
    }

    private static String text(double bound) {
        return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
    }

    Optional<Fields> object(String name) {
        return has(name)
                ? Optional.of(new Fields(node.get(name), Pointers.below(pointer, name), problems))
                : Optional.empty();
    }

    /** The elements of an array of objects; empty when the field is missing. */
    List<Fields> objects(String name) {
        JsonNode value = node.path(name);
        List<Fields> elements = new ArrayList<>();
        if (!value.isMissingNode() && !value.isArray()) {
            problems.add(Pointers.below(pointer, name), "an array is expected.", "Write [ ... ].");
        }
        for (int i = 0; i < value.size() && value.isArray(); i++) {
            elements.add(new Fields(value.get(i), Pointers.below(Pointers.below(pointer, name), i), problems));
        }
        return elements;
    }

    /** A non-empty array of texts. */
    List<String> texts(String name) {
        JsonNode value = node.path(name);
        List<String> texts = new ArrayList<>();
        value.forEach(element -> {
            if (element.isTextual()) {
                texts.add(element.textValue());
            }
        });
        if (!value.isArray() || texts.isEmpty() || texts.size() != value.size()) {
            problems.add(Pointers.below(pointer, name), "a non-empty array of texts is expected.", "Write [\"...\"].");
        }
        return texts;
    }

    /** The members of an object of objects, such as States. */
    List<String> names(String name) {
        List<String> names = new ArrayList<>();
        node.path(name).fieldNames().forEachRemaining(names::add);
        return names;
    }
}
