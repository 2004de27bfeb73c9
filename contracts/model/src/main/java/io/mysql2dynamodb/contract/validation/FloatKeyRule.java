package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.KeyTypes;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.Template;
import io.mysql2dynamodb.contract.Transformation;
import io.mysql2dynamodb.contract.names.PlaceholderResolver;
import io.mysql2dynamodb.contract.names.Resolution;
import io.mysql2dynamodb.contract.names.UnknownNameException;
import io.mysql2dynamodb.contract.validation.Places.EntityPlace;
import io.mysql2dynamodb.schema.ColumnType.Base;
import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.schema.SourceTable;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Warns where a key is made of a FLOAT or DOUBLE, as itself or inside a text: an application seldom hits its digits. */
final class FloatKeyRule implements SourceRule {

    @Override
    public void check(MigrationContract contract, SourceSchema schema, Findings findings) {
        Places.entities(contract).filter(TemplateRule::readable).forEach(place -> schema.table(
                        place.entity().sourceTable())
                .ifPresent(
                        source -> KeyTypes.keyNames(place.table()).forEach(key -> new KeyColumns(schema, source, place)
                                .of(key)
                                .filter(FloatKeyRule::floating)
                                .map(SourceColumn::name)
                                .distinct()
                                .forEach(column -> findings.warning(
                                        place.pointer(),
                                        "the key '" + key + "' is made of '" + column
                                                + "', a floating-point number, whose last digits an application can hardly know",
                                        "use another column, or a DECIMAL")))));
    }

    private static boolean floating(SourceColumn column) {
        return column.type().base() == Base.FLOAT || column.type().base() == Base.DOUBLE;
    }

    /** The columns that a key's value is made of, as far as they enter it as they are. Used once for each key. */
    private static final class KeyColumns {
        private final SourceSchema schema;
        private final SourceTable source;
        private final EntityPlace place;
        private final PlaceholderResolver resolver;
        private final Set<String> seen = new HashSet<>();

        KeyColumns(SourceSchema schema, SourceTable source, EntityPlace place) {
            this.schema = schema;
            this.source = source;
            this.place = place;
            this.resolver = new PlaceholderResolver(schema, place.entity());
        }

        Stream<SourceColumn> of(String key) {
            Stream<SourceColumn> explicit =
                    place.entity().attribute(key).stream().flatMap(this::ofAttribute);
            Stream<SourceColumn> text =
                    KeyText.of(place.table(), place.entity(), key)
                            .filter(found -> found.within().isEmpty())
                            .stream()
                            .flatMap(found -> ofTemplate(found.template(), Optional.empty()));
            return Stream.concat(explicit, text);
        }

        private Stream<SourceColumn> ofAttribute(Attribute attribute) {
            if (!seen.add(attribute.name())) {
                return Stream.empty();
            }
            if (attribute.transformation().isEmpty()) {
                return ColumnTypes.before(schema, source, attribute).stream();
            }
            return attribute.transformation().flatMap(Transformation::template).map(Template::parse).stream()
                    .flatMap(template -> ofTemplate(template, Optional.of(attribute)));
        }

        private Stream<SourceColumn> ofTemplate(Template template, Optional<Attribute> within) {
            return template.placeholders().stream().flatMap(placeholder -> {
                try {
                    return ofResolution(resolver.resolve(placeholder, within), within);
                } catch (UnknownNameException e) {
                    return Stream.empty(); // PlaceholderRule has reported it
                }
            });
        }

        private Stream<SourceColumn> ofResolution(Resolution resolution, Optional<Attribute> within) {
            if (resolution instanceof Resolution.OtherAttribute other) {
                return ofAttribute(other.attribute());
            } else if (resolution instanceof Resolution.ValueBefore) {
                return within.flatMap(attribute -> ColumnTypes.before(schema, source, attribute)).stream();
            }
            return ColumnTypes.column(resolution).stream();
        }
    }
}
