package io.mysql2dynamodb.contract;

import java.util.ArrayList;
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
        if (parts.size() < 2 || !parts.stream().allMatch(ComposedKey::isPlain)) {
            return Optional.empty();
        }
        List<Template.Part> template = new ArrayList<>();
        for (String part : parts) {
            if (!template.isEmpty()) {
                template.add(new Template.Literal(DELIMITER));
            }
            template.add(Placeholder.of(part));
        }
        String text = parts.stream().map(part -> "{" + part + "}").collect(Collectors.joining(DELIMITER));
        return Optional.of(new ComposedKey(keyName, new Template(text, template)));
    }

    private static boolean isPlain(String part) {
        return !part.isEmpty() && part.equals(part.strip()) && part.chars().noneMatch(c -> "{}:".indexOf(c) >= 0);
    }
}
