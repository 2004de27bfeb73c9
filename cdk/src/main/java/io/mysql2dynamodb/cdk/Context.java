package io.mysql2dynamodb.cdk;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The context values of a CDK app. {@code -c key=value} gives text; {@code cdk.json} and {@code CDK_CONTEXT_JSON} may
 * give lists and numbers too.
 */
@FunctionalInterface
interface Context {

    /** The raw value of a key, or null. */
    Object value(String key);

    /** The value as text; an empty text counts as given, since an empty prefix is a legal choice. */
    default Optional<String> text(String key) {
        return Optional.ofNullable(value(key)).map(Objects::toString);
    }

    /** The value as a list: a JSON array, or text separated by commas. */
    default List<String> list(String key) {
        Object value = value(key);
        if (value instanceof List<?> values) {
            return values.stream().map(Objects::toString).toList();
        }
        return text(key).stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
