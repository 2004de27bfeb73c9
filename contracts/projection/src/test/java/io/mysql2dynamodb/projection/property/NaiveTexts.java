package io.mysql2dynamodb.projection.property;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.NumberPadding;
import io.mysql2dynamodb.contract.Placeholder;
import io.mysql2dynamodb.contract.Template;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Texts with placeholders for one source row. */
final class NaiveTexts {

    /** The final values of the row's attributes, null where absent; refuses where one was refused. */
    interface Finals {
        AttributeValue value(Attribute attribute);
    }

    private final NaiveRow row;
    private final NaiveTypes types;
    private final Function<String, Optional<Attribute>> attributes;
    private final Finals finals;

    /**
     * For one row.
     *
     * @param attributes the entity's attributes by name
     * @param finals their final values
     */
    NaiveTexts(NaiveRow row, NaiveTypes types, Function<String, Optional<Attribute>> attributes, Finals finals) {
        this.row = row;
        this.types = types;
        this.attributes = attributes;
        this.finals = finals;
    }

    /** A key template or composed key; null where a placeholder is NULL. */
    String key(String template) {
        return text(template, Optional.empty(), () -> null);
    }

    /** An attribute's own text. */
    String transformation(Attribute within, String template, Supplier<NaiveValue> valueBefore) {
        return text(template, Optional.of(within), valueBefore);
    }

    private String text(String template, Optional<Attribute> within, Supplier<NaiveValue> valueBefore) {
        Template parsed = Template.parse(template);
        parsed.placeholders().forEach(placeholder -> other(placeholder, within).ifPresent(this::requireNotRefused));
        StringBuilder text = new StringBuilder();
        for (Template.Part part : parsed.parts()) {
            if (part instanceof Template.Literal literal) {
                text.append(literal.text());
                continue;
            }
            String inserted = inserted((Placeholder) part, within, valueBefore);
            if (inserted == null) {
                return null;
            }
            text.append(inserted);
        }
        return text.toString();
    }

    /** What builds on a refused attribute is refused with it, and gives no reason of its own. */
    private void requireNotRefused(Attribute attribute) {
        try {
            finals.value(attribute);
        } catch (NaiveRefusal | NaiveRefusals cause) {
            throw new NaiveRefusal(NaiveRefusal.SILENT);
        }
    }

    private String inserted(Placeholder placeholder, Optional<Attribute> within, Supplier<NaiveValue> valueBefore) {
        String text = text(placeholder, within, valueBefore);
        if (text == null) {
            return null;
        }
        if (placeholder.padding().isPresent()) {
            NumberPadding padding = placeholder.padding().get();
            text = NaiveNumbers.padded(text, padding.width(), padding.signed());
        }
        boolean escaped = within.filter(Attribute::escapeDelimiters).isPresent()
                || other(placeholder, within)
                        .filter(Attribute::escapeDelimiters)
                        .isPresent();
        return escaped ? text.replace("#", "##") : text;
    }

    /** The other attribute that a placeholder means, never the one that it stands in. */
    private Optional<Attribute> other(Placeholder placeholder, Optional<Attribute> within) {
        boolean value = within.isPresent() && placeholder.name().equals("value");
        boolean itself =
                within.filter(one -> one.name().equals(placeholder.name())).isPresent();
        return value || itself ? Optional.empty() : attributes.apply(placeholder.name());
    }

    private String text(Placeholder placeholder, Optional<Attribute> within, Supplier<NaiveValue> valueBefore) {
        String name = placeholder.name();
        if (within.isPresent() && name.equals("value")) {
            return text(valueBefore.get());
        }
        Optional<Attribute> other = other(placeholder, within);
        if (other.isPresent()) {
            return text(finals.value(other.get()));
        }
        if (row.source().table().find(name).isPresent()) {
            return text(row.column(name));
        }
        if (name.contains(".")) {
            String[] qualified = name.split("\\.");
            Optional<NaiveNames.Joined> own =
                    within.flatMap(attribute -> row.names().own(attribute, qualified[0]));
            if (own.isEmpty() && qualified[0].equals(row.source().name())) {
                return text(row.column(qualified[1]));
            }
            return text(row.joined(own.orElseGet(() -> row.names().named(qualified[0])), qualified[1]));
        }
        NaiveNames.Found found = row.names().find(name).orElseThrow();
        return text(row.joined(found.joined(), found.column()));
    }

    private String text(NaiveValue value) {
        return value == null ? null : types.text(value);
    }

    private static String text(AttributeValue value) {
        if (value == null) {
            return null;
        }
        return switch (value.type()) {
            case S -> value.s();
            case N -> value.n();
            case BOOL -> value.bool().toString();
            default -> throw new NaiveRefusal("type-mismatch");
        };
    }
}
