package io.mysql2dynamodb.contract.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiConsumer;

/** An object being written, member after member; what is absent is left out. */
record Members(ObjectNode node) {

    Members() {
        this(StrictJson.MAPPER.createObjectNode());
    }

    Members with(String name, String value) {
        node.put(name, value);
        return this;
    }

    Members with(String name, Optional<String> value) {
        value.ifPresent(text -> node.put(name, text));
        return this;
    }

    Members with(String name, long value) {
        node.put(name, value);
        return this;
    }

    Members with(String name, OptionalInt value) {
        value.ifPresent(number -> node.put(name, number));
        return this;
    }

    Members with(String name, OptionalLong value) {
        value.ifPresent(number -> node.put(name, number));
        return this;
    }

    Members with(String name, OptionalDouble value) {
        value.ifPresent(number -> node.put(name, shortest(number)));
        return this;
    }

    Members withWhole(String name, Optional<? extends Number> value) {
        value.ifPresent(number -> node.put(name, number.longValue()));
        return this;
    }

    Members with(String name, boolean value) {
        node.put(name, value);
        return this;
    }

    Members with(String name, List<String> values) {
        ArrayNode list = node.putArray(name);
        values.forEach(list::add);
        return this;
    }

    Members withUnlessEmpty(String name, List<String> values) {
        return values.isEmpty() ? this : with(name, values);
    }

    Members with(String name, Members value) {
        node.set(name, value.node);
        return this;
    }

    Members withUnlessEmpty(String name, Members value) {
        return value.node.isEmpty() ? this : with(name, value);
    }

    <T> Members withEach(String name, List<T> values, BiConsumer<Members, T> write) {
        ArrayNode list = node.putArray(name);
        values.forEach(value -> write.accept(new Members(list.addObject()), value));
        return this;
    }

    /** The fewest digits that give this number back; Double.toString gives others on other JDKs, so hashes would differ. */
    private static BigDecimal shortest(double number) {
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 1; digits < 17; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == number) {
                return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(17));
    }
}
