package io.mysql2dynamodb.contract.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The members of an object that has passed the schema. */
record Fields(JsonNode node) {

    boolean has(String name) {
        return node.has(name);
    }

    Fields object(String name) {
        return new Fields(node.path(name));
    }

    /** The text of a string, number or boolean. */
    String text(String name) {
        return node.path(name).asText();
    }

    Optional<String> optionalText(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    Optional<Integer> optionalInteger(String name) {
        return has(name) ? Optional.of(wholeNumber(name).intValue()) : Optional.empty();
    }

    Optional<Long> optionalLong(String name) {
        return has(name) ? Optional.of(wholeNumber(name)) : Optional.empty();
    }

    OptionalInt integerIfPresent(String name) {
        return has(name) ? OptionalInt.of(wholeNumber(name).intValue()) : OptionalInt.empty();
    }

    OptionalLong longIfPresent(String name) {
        return has(name) ? OptionalLong.of(wholeNumber(name)) : OptionalLong.empty();
    }

    OptionalDouble doubleIfPresent(String name) {
        return has(name) ? OptionalDouble.of(node.path(name).asDouble()) : OptionalDouble.empty();
    }

    /** A number, a fraction rounded up; 0 when absent. */
    long roundedUp(String name) {
        return has(name)
                ? node.path(name)
                        .decimalValue()
                        .setScale(0, RoundingMode.CEILING)
                        .longValueExact()
                : 0;
    }

    boolean flag(String name) {
        return node.path(name).asBoolean(false);
    }

    Optional<Boolean> optionalFlag(String name) {
        return has(name) ? Optional.of(flag(name)) : Optional.empty();
    }

    /** A list of texts, or one text alone; empty when absent. */
    List<String> texts(String name) {
        JsonNode member = node.path(name);
        return member.isTextual() ? List.of(member.asText()) : elements(name, JsonNode::asText);
    }

    <T> List<T> objects(String name, Function<Fields, T> read) {
        return elements(name, element -> read.apply(new Fields(element)));
    }

    private <T> List<T> elements(String name, Function<JsonNode, T> read) {
        return StreamSupport.stream(node.path(name).spliterator(), false)
                .map(read)
                .toList();
    }

    private Long wholeNumber(String name) {
        return node.path(name).decimalValue().longValueExact();
    }
}
