package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.KeyTypes;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.Placeholder;
import io.mysql2dynamodb.contract.names.PlaceholderResolver;
import io.mysql2dynamodb.contract.names.Resolution;
import io.mysql2dynamodb.contract.names.UnknownNameException;
import io.mysql2dynamodb.contract.validation.Places.EntityPlace;
import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.schema.SourceIndex;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.schema.SourceTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Warnings about text in keys: values that MySQL holds equal and DynamoDB does not, and delimiters inside values, by
 * which different rows could be given one key.
 */
final class KeyValueRule implements SourceRule {

    @Override
    public void check(MigrationContract contract, SourceSchema schema, Findings findings) {
        Places.entities(contract).filter(TemplateRule::readable).forEach(place -> schema.table(
                        place.entity().sourceTable())
                .ifPresent(source ->
                        KeyTypes.keyNames(place.table()).forEach(key -> key(schema, source, place, key, findings))));
    }

    private static void key(SourceSchema schema, SourceTable source, EntityPlace place, String key, Findings findings) {
        Optional<KeyText> text = KeyText.of(place.table(), place.entity(), key);
        List<Part> parts = text.map(found -> parts(schema, source, place, found))
                .orElseGet(() -> place.entity()
                        .attribute(key)
                        .flatMap(attribute -> part(schema, source, "'" + key + "'", attribute))
                        .map(List::of)
                        .orElse(List.of()));
        for (Part part : parts) {
            if (part.own() && !part.folded() && part.column().caseInsensitive() && isUnique(source, part.column())) {
                findings.warning(
                        place.pointer(),
                        "the key '" + key + "' uses '" + part.column().name()
                                + "', unique in MySQL without regard to case; in DynamoDB case counts",
                        "add \"normalize\": \"lower\" to the attribute if the application looks it up in another case");
            }
        }
        boolean several =
                text.filter(found -> found.template().placeholders().size() > 1).isPresent();
        if (several) {
            parts.stream()
                    .filter(part ->
                            !part.escaped() && part.column().type().base().isText())
                    .filter(part -> part.column().type().base() != ColumnType.Base.ENUM)
                    .findFirst()
                    .ifPresent(
                            part -> findings.warning(
                                    place.pointer(),
                                    "the key '" + key + "' is put together with " + part.name()
                                            + ", a text that may itself contain the delimiter",
                                    "add \"escape\": true to an attribute with that value and use it, if the data do not rule it out"));
        }
    }

    private record Part(String name, SourceColumn column, boolean own, boolean folded, boolean escaped) {}

    private static List<Part> parts(SourceSchema schema, SourceTable source, EntityPlace place, KeyText text) {
        PlaceholderResolver resolver = new PlaceholderResolver(schema, place.entity());
        List<Part> parts = new ArrayList<>();
        for (Placeholder placeholder : text.template().placeholders()) {
            try {
                Resolution resolution = resolver.resolve(placeholder, text.within());
                boolean escaped =
                        text.within().filter(Attribute::escapeDelimiters).isPresent();
                if (resolution instanceof Resolution.OtherAttribute other) {
                    part(schema, source, placeholder.toString(), other.attribute())
                            .ifPresent(parts::add);
                } else {
                    boolean own = resolution instanceof Resolution.OwnColumn;
                    ColumnTypes.column(resolution)
                            .ifPresent(
                                    column -> parts.add(new Part(placeholder.toString(), column, own, false, escaped)));
                }
            } catch (UnknownNameException e) {
                return List.of(); // PlaceholderRule has reported it
            }
        }
        return parts;
    }

    private static Optional<Part> part(SourceSchema schema, SourceTable source, String name, Attribute attribute) {
        if (attribute.transformation().isPresent()) {
            return Optional.empty();
        }
        return ColumnTypes.before(schema, source, attribute)
                .map(column -> new Part(
                        name,
                        column,
                        attribute.join().isEmpty(),
                        attribute.normalization().isPresent(),
                        attribute.escapeDelimiters()));
    }

    private static boolean isUnique(SourceTable source, SourceColumn column) {
        return source.indexes().stream().filter(SourceIndex::unique).anyMatch(index -> index.columns().stream()
                .anyMatch(column.name()::equalsIgnoreCase));
    }
}
