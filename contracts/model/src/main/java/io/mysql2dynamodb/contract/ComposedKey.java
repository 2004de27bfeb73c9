package io.mysql2dynamodb.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A key named {@code "activity_date#activity_id"}: the values of these attributes joined by {@code #}, stored under that
 * whole name as text. It is composed only where no attribute has exactly that name.
 *
 * @param name the key's whole name
 * @param template what produces its value
 */
public record ComposedKey(String name, Template template) {

    private static final String DELIMITER = "#";

    /** The composed key that a key name describes; empty for an ordinary name. */
    public static Optional<ComposedKey> parse(String keyName) {
        List<String> parts = Arrays.asList(keyName.split(DELIMITER, -1));
        boolean plain = parts.stream().noneMatch(part -> part.isEmpty() || part.matches(".*[{}:].*"));
        if (parts.size() < 2 || !plain) {
            return Optional.empty();
        }
        String template = parts.stream().map(part -> "{" + part + "}").collect(Collectors.joining(DELIMITER));
        return Optional.of(new ComposedKey(keyName, Template.parse(template)));
    }
}
