package io.mysql2dynamodb.contract;

import java.util.Optional;

/**
 * A {@code {name}}, {@code {table.column}} or {@code {name:010}} of a {@link Template}. What the name stands for is
 * resolved by {@code contract.names}.
 *
 * @param name the name as written, a dot included
 * @param padding how a number is written, if said
 */
public record Placeholder(String name, Optional<NumberPadding> padding) implements Template.Part {

    /** The name of the value before the transformation. */
    public static final String VALUE = "value";

    /** A placeholder without padding. */
    public static Placeholder of(String name) {
        return new Placeholder(name, Optional.empty());
    }

    static Placeholder parse(String template, String inside) {
        int colon = inside.indexOf(':');
        String name = colon < 0 ? inside : inside.substring(0, colon);
        if (name.isEmpty() || !name.equals(name.strip()) || name.indexOf('{') >= 0) {
            throw new TemplateSyntaxException(
                    template,
                    "the placeholder {" + inside + "} has no proper name",
                    "write {name} without spaces around the name, or '{{' for a brace");
        }
        if (colon < 0) {
            return of(name);
        }
        NumberPadding padding = NumberPadding.parse(inside.substring(colon + 1))
                .orElseThrow(() -> new TemplateSyntaxException(
                        template,
                        "the placeholder {" + inside + "} has an unknown format",
                        "write {" + name + ":010} for ten digits, or {" + name + ":+010} for signed numbers"));
        return new Placeholder(name, Optional.of(padding));
    }

    /** The table or alias before the dot, when the name has exactly one dot. */
    public Optional<String> qualifier() {
        return dot().map(at -> name.substring(0, at));
    }

    /** The column behind the dot, when the name has exactly one dot. */
    public Optional<String> qualifiedColumn() {
        return dot().map(at -> name.substring(at + 1));
    }

    private Optional<Integer> dot() {
        int first = name.indexOf('.');
        boolean one = first > 0 && first == name.lastIndexOf('.') && first < name.length() - 1;
        return one ? Optional.of(first) : Optional.empty();
    }

    /** As written in a template. */
    @Override
    public String toString() {
        return "{" + name + padding.map(format -> ":" + format).orElse("") + "}";
    }
}
