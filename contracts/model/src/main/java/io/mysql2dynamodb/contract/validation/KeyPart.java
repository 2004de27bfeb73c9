package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.Placeholder;
import io.mysql2dynamodb.contract.names.PlaceholderResolver;
import io.mysql2dynamodb.contract.names.Resolution;
import io.mysql2dynamodb.contract.names.UnknownNameException;
import io.mysql2dynamodb.contract.validation.Places.EntityPlace;
import io.mysql2dynamodb.schema.ColumnType.Base;
import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.schema.SourceTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A column that a key's value is made of.
 *
 * @param name the placeholder as written, or the key itself in quotes
 * @param column the column
 * @param own whether it is of the source row
 * @param folded whether its text is normalised
 * @param escaped whether {@code #} in it is doubled
 */
record KeyPart(String name, SourceColumn column, boolean own, boolean folded, boolean escaped) {

    /** The columns of a key; values made by a transformation are not among them. */
    static List<KeyPart> of(SourceSchema schema, SourceTable source, EntityPlace place, String key) {
        Optional<KeyText> text = KeyText.of(place.table(), place.entity(), key);
        if (text.isPresent()) {
            return of(schema, source, place, text.get());
        }
        return place.entity()
                .attribute(key)
                .flatMap(attribute -> of(schema, source, "'" + key + "'", attribute, false))
                .map(List::of)
                .orElse(List.of());
    }

    /** The columns that the placeholders of a text stand for. */
    static List<KeyPart> of(SourceSchema schema, SourceTable source, EntityPlace place, KeyText text) {
        PlaceholderResolver resolver = new PlaceholderResolver(schema, place.entity());
        boolean escaped = text.within().filter(Attribute::escapeDelimiters).isPresent();
        List<KeyPart> parts = new ArrayList<>();
        for (Placeholder placeholder : text.template().placeholders()) {
            try {
                Resolution resolution = resolver.resolve(placeholder, text.within());
                if (resolution instanceof Resolution.OtherAttribute other) {
                    of(schema, source, placeholder.toString(), other.attribute(), escaped)
                            .ifPresent(parts::add);
                } else {
                    boolean own = resolution instanceof Resolution.OwnColumn;
                    ColumnTypes.column(resolution)
                            .ifPresent(column ->
                                    parts.add(new KeyPart(placeholder.toString(), column, own, false, escaped)));
                }
            } catch (UnknownNameException e) {
                return List.of(); // PlaceholderRule has reported it
            }
        }
        return parts;
    }

    private static Optional<KeyPart> of(
            SourceSchema schema, SourceTable source, String name, Attribute attribute, boolean escaped) {
        if (attribute.transformation().isPresent()) {
            return Optional.empty();
        }
        return ColumnTypes.before(schema, source, attribute)
                .map(column -> new KeyPart(
                        name,
                        column,
                        attribute.join().isEmpty(),
                        attribute.normalization().isPresent(),
                        escaped || attribute.escapeDelimiters()));
    }

    /** Whether it is text that may hold any character. */
    boolean freeText() {
        return column.type().base().isText() && column.type().base() != Base.ENUM;
    }
}
