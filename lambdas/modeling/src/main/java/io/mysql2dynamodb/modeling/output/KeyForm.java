package io.mysql2dynamodb.modeling.output;

import io.mysql2dynamodb.contract.AttributeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a key's value is written.
 *
 * @param attribute the key attribute's name
 * @param type its type
 * @param prefix the literal that it begins with
 * @param columns the columns behind the prefix, joined by {@code #}
 * @param placeholders the attribute that stands for each column, and how numbers are padded, such as {@code id:010}
 * @param whole whether the value is that of the only column, not text that is put together
 * @param spread what tells the partitions of a key apart that is spread: it comes last
 */
record KeyForm(
        String attribute,
        AttributeType type,
        String prefix,
        List<String> columns,
        Map<String, String> placeholders,
        boolean whole,
        Optional<Tail> spread) {

    KeyForm {
        columns = List.copyOf(columns);
        placeholders = Map.copyOf(placeholders);
    }

    KeyForm(
            String attribute,
            AttributeType type,
            String prefix,
            List<String> columns,
            Map<String, String> placeholders,
            boolean whole) {
        this(attribute, type, prefix, columns, placeholders, whole, Optional.empty());
    }

    /** A key that is the same in all items. */
    static KeyForm fixed(String attribute, String value) {
        return new KeyForm(attribute, AttributeType.S, value, List.of(), Map.of(), false);
    }

    /**
     * What tells the partitions of a key apart.
     *
     * @param attribute the attribute that holds it
     * @param placeholder what stands for it in an operation
     */
    record Tail(String attribute, String placeholder) {}

    /** The same, spread over partitions. */
    KeyForm over(Tail tail) {
        return new KeyForm(attribute, type, prefix, columns, placeholders, whole, Optional.of(tail));
    }

    /** The template that makes it. */
    String template() {
        StringBuilder text = new StringBuilder(prefix);
        for (int i = 0; i < columns.size(); i++) {
            text.append(i == 0 ? "" : "#")
                    .append('{')
                    .append(placeholders.get(columns.get(i)))
                    .append('}');
        }
        spread.ifPresent(tail ->
                text.append(separator()).append('{').append(tail.attribute()).append('}'));
        return text.toString();
    }

    /** What stands before the tail. */
    String separator() {
        return columns.isEmpty() && prefix.endsWith("#") ? "" : "#";
    }

    /** How numbers of a column are padded, with the colon; empty where they are not. */
    String padding(String column) {
        String placeholder = placeholders.getOrDefault(column, "");
        int colon = placeholder.indexOf(':');
        return colon < 0 ? "" : placeholder.substring(colon);
    }
}
