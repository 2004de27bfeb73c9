package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.schema.ColumnType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Sets and lists made of the values that several rows have in one column. Stateless. */
final class SetConverters {

    private SetConverters() {}

    /**
     * Makes SS, NS or L of values that are not NULL, in their order. A set has equal values once, numbers being equal by
     * value, and is null (absent) when nothing is in it; a list keeps all and each in the type that its column has by
     * default. Empty for types that cannot become that.
     *
     * @param from the type as which each value is read when it is selected for S, N or, for a list, by default
     * @param to SS, NS or L
     */
    static Optional<Function<List<Object>, AttributeValue>> of(
            ColumnType from, AttributeType to, ConversionRules rules) {
        return switch (to) {
            case SS ->
                Converters.of(from, AttributeType.S, rules)
                        .map(element -> values -> set(values, element, AttributeValue::s, AttributeValue::fromSs));
            case NS ->
                Optional.of(from)
                        .filter(type -> type.base().isNumber())
                        .flatMap(type -> Converters.of(type, AttributeType.N, rules))
                        .map(element -> values -> set(values, element, AttributeValue::n, AttributeValue::fromNs));
            case L -> {
                ValueConverter element = Converters.byDefault(from, rules.inside(1));
                yield Optional.of(values -> AttributeValue.fromL(converted(values, element)));
            }
            default -> Optional.empty();
        };
    }

    /** Numbers come in one text for each value, so equal texts are equal numbers. */
    private static AttributeValue set(
            List<Object> values,
            ValueConverter element,
            Function<AttributeValue, String> text,
            Function<List<String>, AttributeValue> set) {
        Collection<String> distinct = new LinkedHashSet<>();
        converted(values, element).forEach(value -> distinct.add(text.apply(value)));
        return distinct.isEmpty() ? null : set.apply(List.copyOf(distinct));
    }

    /** Without zero dates that the policy leaves out. */
    private static List<AttributeValue> converted(List<Object> values, ValueConverter element) {
        List<AttributeValue> converted = new ArrayList<>(values.size());
        for (Object value : values) {
            AttributeValue one = element.convert(value);
            if (one != null) {
                converted.add(one);
            }
        }
        return converted;
    }
}
