package io.mysql2dynamodb.artifact;

import io.mysql2dynamodb.contract.AccessPattern.RateSource;
import io.mysql2dynamodb.workload.PatternRates;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary values of any record of the artifacts, made from its components, so that no member is ever forgotten. */
record RecordValues(Presence presence) {

    /** Which optional members are there. */
    enum Presence {
        ANY,
        ALL,
        NONE
    }

    <T> Arbitrary<T> of(Class<T> type) {
        return value(type).map(type::cast);
    }

    private Arbitrary<Object> value(Type type) {
        if (type instanceof ParameterizedType generic) {
            Arbitrary<Object> element = value(generic.getActualTypeArguments()[0]);
            return generic.getRawType() == List.class
                    ? element.list()
                            .ofMinSize(presence == Presence.ANY ? 0 : 1)
                            .ofMaxSize(2)
                            .map(list -> list)
                    : optional(element, Optional::of, Optional.empty());
        }
        return plain((Class<?>) type);
    }

    private Arbitrary<Object> plain(Class<?> type) {
        if (type == PatternRates.class) {
            return rates();
        }
        if (type.isRecord()) {
            return record(type);
        }
        if (type.isEnum()) {
            return Arbitraries.of((Object[]) type.getEnumConstants());
        }
        if (type == OptionalLong.class) {
            return optional(longs(), OptionalLong::of, OptionalLong.empty());
        }
        if (type == OptionalInt.class) {
            return optional(ints(), OptionalInt::of, OptionalInt.empty());
        }
        if (type == OptionalDouble.class) {
            return optional(doubles(), OptionalDouble::of, OptionalDouble.empty());
        }
        return scalar(type);
    }

    private static Arbitrary<Object> scalar(Class<?> type) {
        if (type == String.class) {
            return text().asGeneric();
        }
        if (type == boolean.class) {
            return Arbitraries.of(true, false).asGeneric();
        }
        if (type == long.class || type == Long.class) {
            return longs().asGeneric();
        }
        if (type == int.class) {
            return ints().asGeneric();
        }
        if (type == double.class) {
            return doubles().asGeneric();
        }
        if (type == Instant.class) {
            return Combinators.combine(
                            Arbitraries.longs().between(0, 253_402_300_799L),
                            Arbitraries.integers().between(0, 999_999_999))
                    .as((seconds, nanos) -> (Object) Instant.ofEpochSecond(seconds, nanos));
        }
        throw new IllegalArgumentException("no values for " + type);
    }

    private Arbitrary<Object> record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<Arbitrary<Object>> values = Arrays.stream(components)
                .map(component -> value(component.getGenericType()))
                .toList();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return Combinators.combine(values).as(given -> {
            try {
                return type.getDeclaredConstructor(types).newInstance(given.toArray());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(type.getName(), e);
            }
        });
    }

    /** Rates contradict themselves unless they have figures exactly where a source is known. */
    private Arbitrary<Object> rates() {
        Arbitrary<OptionalLong> executions = plain(OptionalLong.class).map(OptionalLong.class::cast);
        Arbitrary<PatternRates> known = Combinators.combine(
                        executions,
                        doubles(),
                        plain(OptionalDouble.class),
                        plain(OptionalInt.class),
                        Arbitraries.of(RateSource.MEASURED, RateSource.STATED))
                .as((count, average, peak, window, source) -> new PatternRates(
                        count, OptionalDouble.of(average), (OptionalDouble) peak, (OptionalInt) window, source));
        return presence == Presence.ALL
                ? known.asGeneric()
                : Arbitraries.oneOf(
                        known.asGeneric(), executions.map(PatternRates::unknown).asGeneric());
    }

    private <V> Arbitrary<Object> optional(Arbitrary<V> value, Function<V, Object> present, Object absent) {
        return switch (presence) {
            case ALL -> value.map(present);
            case NONE -> Arbitraries.just(absent);
            case ANY -> Arbitraries.oneOf(value.map(present), Arbitraries.just(absent));
        };
    }

    /** Any characters of Unicode, control characters and emoji too. */
    static Arbitrary<String> text() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars("aZ9_ `\"'\\|\n\t<&\u0000\u2028é表")
                        .ofMaxLength(8),
                Arbitraries.integers()
                        .between(0, Character.MAX_CODE_POINT)
                        .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                        .map(Character::toString)
                        .list()
                        .ofMaxSize(4)
                        .map(characters -> String.join("", characters)));
    }

    private static Arbitrary<Long> longs() {
        return Arbitraries.longs().greaterOrEqual(0);
    }

    private static Arbitrary<Integer> ints() {
        return Arbitraries.integers().greaterOrEqual(0);
    }

    private static Arbitrary<Double> doubles() {
        return Arbitraries.oneOf(
                Arbitraries.doubles().between(0, 1e15),
                Arbitraries.of(0.0, 0.1, 1.0 / 3, 2e-3, 1e22, 2.5e-308, Double.MIN_VALUE, Double.MAX_VALUE));
    }
}
