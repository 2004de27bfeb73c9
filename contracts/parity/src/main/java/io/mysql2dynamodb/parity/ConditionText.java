package io.mysql2dynamodb.parity;

import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.Template;
import io.mysql2dynamodb.contract.TemplateSyntaxException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A {@code key_condition} or {@code filter} as a contract writes it: DynamoDB's expressions with attribute names as they
 * are, values as numbers, {@code 'text'} or {@code {parameter}}, and parameters inside text: {@code pk = 'ORDER#{id:010}'}.
 * A value has the type of the attribute named before it.
 */
final class ConditionText {

    private static final Set<String> WORDS = Set.of("AND", "OR", "NOT", "BETWEEN", "IN");
    private static final Set<String> FUNCTIONS =
            Set.of("begins_with", "contains", "attribute_exists", "attribute_not_exists", "size");
    private static final Pattern TOKEN = Pattern.compile("\\s*(?:"
            + "'(?<text>(?:[^']|'')*)'"
            + "|(?<number>-?[0-9]+(?:\\.[0-9]+)?)(?![\\w#.-])"
            + "|(?<marker>\\{[^{}]+\\})"
            + "|:(?<named>\\w+)"
            + "|(?<symbol><=|>=|<>|!=|=|<|>|\\(|\\)|,)"
            + "|(?<name>[\\w#.-]+)"
            + ")");

    private final List<Part> parts;

    private ConditionText(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    private sealed interface Part {}

    private record Attribute(String name) implements Part {}

    private record Word(String text) implements Part {}

    private record Value(Template template, String attribute, AttributeType type) implements Part {}

    /** Gives the values of parameters. */
    interface Parameters {

        /** The value that the template stands for, as the attribute's type. */
        AttributeValue value(Template template, String attribute, AttributeType type);
    }

    /**
     * Reads a condition.
     *
     * @param types the attributes that it may name
     * @throws NotComparableException it is not written so
     */
    static ConditionText parse(String text, Map<String, AttributeType> types) {
        List<Part> parts = new ArrayList<>();
        Matcher token = TOKEN.matcher(text.strip());
        String attribute = null;
        int at = 0;
        while (at < text.strip().length()) {
            if (!token.region(at, text.strip().length()).lookingAt()) {
                throw new NotComparableException(
                        "its condition \"" + text + "\" cannot be read at character " + (at + 1));
            }
            at = token.end();
            if (token.group("name") != null && isAttribute(token.group("name"))) {
                attribute = token.group("name");
                if (!types.containsKey(attribute)) {
                    throw new NotComparableException(
                            "its condition \"" + text + "\" names '" + attribute + "', which no item has");
                }
                parts.add(new Attribute(attribute));
            } else if (token.group("name") != null || token.group("symbol") != null) {
                parts.add(word(Optional.ofNullable(token.group("name")).orElse(token.group("symbol"))));
            } else if (attribute == null) {
                throw new NotComparableException(
                        "its condition \"" + text + "\" has a value before the attribute that it is compared with");
            } else {
                parts.add(new Value(template(text, token), attribute, types.get(attribute)));
            }
        }
        return new ConditionText(parts);
    }

    private static boolean isAttribute(String name) {
        return !WORDS.contains(name.toUpperCase(Locale.ROOT)) && !FUNCTIONS.contains(name);
    }

    private static Word word(String text) {
        return new Word(text.equals("!=") ? "<>" : FUNCTIONS.contains(text) ? text : text.toUpperCase(Locale.ROOT));
    }

    private static Template template(String text, Matcher token) {
        try {
            if (token.group("text") != null) {
                return Template.parse(token.group("text").replace("''", "'"));
            } else if (token.group("marker") != null) {
                return Template.parse(token.group("marker"));
            } else if (token.group("named") != null) {
                return Template.parse("{" + token.group("named") + "}");
            }
            return Template.parse(new BigDecimal(token.group("number")).toPlainString());
        } catch (TemplateSyntaxException e) {
            throw new NotComparableException("its condition \"" + text + "\" cannot be read: " + e.getMessage());
        }
    }

    /** The parameters that it names. */
    Set<String> parameters() {
        Set<String> names = new LinkedHashSet<>();
        for (Part part : parts) {
            if (part instanceof Value value) {
                value.template().placeholders().forEach(placeholder -> names.add(placeholder.name()));
            }
        }
        return names;
    }

    /** The text that the attribute's value begins with whatever the parameters; empty when it is not compared at all. */
    Optional<String> fixedBeginning(String attribute) {
        return parts.stream()
                .filter(Value.class::isInstance)
                .map(Value.class::cast)
                .filter(value -> value.attribute().equals(attribute))
                .findFirst()
                .map(value -> beginning(value.template()));
    }

    /** The literal text of a template before its first placeholder. */
    static String beginning(Template template) {
        return template.parts().isEmpty() || !(template.parts().get(0) instanceof Template.Literal literal)
                ? ""
                : literal.text();
    }

    /**
     * The condition as an expression.
     *
     * @param prefix tells its placeholders apart from another expression's
     */
    ItemRequest.Expression bind(Parameters parameters, String prefix) {
        StringBuilder text = new StringBuilder();
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        for (Part part : parts) {
            text.append(text.isEmpty() ? "" : " ");
            if (part instanceof Attribute attribute) {
                String placeholder = "#" + prefix + names.size();
                names.put(placeholder, attribute.name());
                text.append(placeholder);
            } else if (part instanceof Value value) {
                String placeholder = ":" + prefix + values.size();
                values.put(placeholder, parameters.value(value.template(), value.attribute(), value.type()));
                text.append(placeholder);
            } else {
                text.append(((Word) part).text());
            }
        }
        return new ItemRequest.Expression(text.toString(), names, values);
    }

    /**
     * The key that it names, as GetItem needs it: every key attribute compared by {@code =}, and nothing else.
     *
     * @throws NotComparableException it names no whole key
     */
    Map<String, AttributeValue> key(List<String> keyNames, Parameters parameters) {
        Map<String, AttributeValue> key = new LinkedHashMap<>();
        for (int i = 0; i + 2 < parts.size(); i += 4) {
            boolean equality = parts.get(i) instanceof Attribute
                    && parts.get(i + 1).equals(new Word("="))
                    && parts.get(i + 2) instanceof Value;
            boolean and = i + 3 >= parts.size() || parts.get(i + 3).equals(new Word("AND"));
            if (equality && and) {
                Value value = (Value) parts.get(i + 2);
                key.put(value.attribute(), parameters.value(value.template(), value.attribute(), value.type()));
            }
        }
        if (!key.keySet().equals(Set.copyOf(keyNames)) || parts.size() != 4 * keyNames.size() - 1) {
            throw new NotComparableException("its key_condition names no whole key; write "
                    + keyNames.stream()
                            .map(name -> name + " = ...")
                            .reduce((a, b) -> a + " AND " + b)
                            .orElseThrow());
        }
        Map<String, AttributeValue> ordered = new LinkedHashMap<>();
        keyNames.forEach(name -> ordered.put(name, key.get(name)));
        return ordered;
    }
}
