package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.EntityContract;
import io.mysql2dynamodb.contract.Placeholder;
import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.contract.Template;
import io.mysql2dynamodb.contract.Transformation;
import io.mysql2dynamodb.contract.UniqueConstraint;
import io.mysql2dynamodb.contract.names.PlaceholderResolver;
import io.mysql2dynamodb.contract.names.Resolution;
import io.mysql2dynamodb.schema.SourceTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Works out what the keys of one entity tell about its rows. The entity has been compiled, so that its names resolve. */
final class ReadBackCompiler {

    private final TableContract table;
    private final EntityContract entity;
    private final SourceTable source;
    private final PlaceholderResolver resolver;

    ReadBackCompiler(TableContract table, EntityContract entity, SourceTable source, PlaceholderResolver resolver) {
        this.table = table;
        this.entity = entity;
        this.source = source;
        this.resolver = resolver;
    }

    /** @param template the template that makes a key, where one does */
    KeyReadBack compile(Function<String, Optional<Template>> template) {
        Map<String, ReadBack> keys = new HashMap<>();
        for (String key : table.keyNames()) {
            ReadBack explicit = entity.attribute(key).map(this::attribute).orElse(ReadBack.NOTHING_KNOWN);
            boolean text = entity.attribute(key)
                    .filter(own -> own.type() != AttributeType.S)
                    .isEmpty();
            ReadBack templated =
                    template.apply(key).filter(written -> text).map(this::key).orElse(ReadBack.NOTHING_KNOWN);
            keys.put(key, explicit.tells() ? explicit : templated);
        }
        return new KeyReadBack(
                keys,
                table.uniqueConstraints().stream()
                        .filter(entity::isUnder)
                        .map(this::lookup)
                        .toList());
    }

    private ReadBack key(Template template) {
        return text(template, placeholder -> inserted(placeholder, false, resolver.resolve(placeholder)));
    }

    private ReadBack lookup(UniqueConstraint constraint) {
        List<TextReadBack.Part> parts = new ArrayList<>();
        String fixed = LookupStep.start(constraint.name());
        for (String name : constraint.attributes()) {
            parts.add(new TextReadBack.Fixed(fixed + LookupStep.DELIMITER));
            parts.add(
                    new TextReadBack.Inserted(attribute(entity.attribute(name).orElseThrow()), Optional.empty(), true));
            fixed = "";
        }
        return new TextReadBack(parts);
    }

    private ReadBack attribute(Attribute attribute) {
        Optional<Template> format =
                attribute.transformation().flatMap(Transformation::template).map(Template::parse);
        if (format.isPresent()) {
            return attribute.type() == AttributeType.S
                            && attribute.normalization().isEmpty()
                    ? text(format.get(), placeholder -> inserted(placeholder, attribute))
                    : ReadBack.NOTHING_KNOWN;
        }
        return attribute.transformation().isPresent()
                ? ReadBack.NOTHING_KNOWN
                : untransformed(attribute, attribute.type());
    }

    /** @param as the type as which the column is written */
    private ReadBack untransformed(Attribute attribute, AttributeType as) {
        return attribute.join().isEmpty() && attribute.calculation().isEmpty()
                ? source.column(attribute.source().first())
                        .<ReadBack>map(column -> new ColumnReadBack(
                                column, as, attribute.normalization().isPresent()))
                        .orElse(ReadBack.NOTHING_KNOWN)
                : ReadBack.NOTHING_KNOWN;
    }

    private static ReadBack text(Template template, Function<Placeholder, TextReadBack.Inserted> inserted) {
        List<TextReadBack.Part> parts = new ArrayList<>();
        for (Template.Part part : template.parts()) {
            if (part instanceof Template.Literal literal) {
                parts.add(new TextReadBack.Fixed(literal.text()));
            } else if (part instanceof Placeholder placeholder) {
                parts.add(inserted.apply(placeholder));
            }
        }
        return new TextReadBack(parts);
    }

    private TextReadBack.Inserted inserted(Placeholder placeholder, Attribute within) {
        Resolution resolution = resolver.resolve(placeholder, within);
        return resolution instanceof Resolution.ValueBefore
                ? new TextReadBack.Inserted(
                        untransformed(within, AttributeType.S), placeholder.padding(), within.escapeDelimiters())
                : inserted(placeholder, within.escapeDelimiters(), resolution);
    }

    private TextReadBack.Inserted inserted(Placeholder placeholder, boolean escape, Resolution resolution) {
        if (resolution instanceof Resolution.OtherAttribute other) {
            return new TextReadBack.Inserted(
                    attribute(other.attribute()),
                    placeholder.padding(),
                    escape || other.attribute().escapeDelimiters());
        }
        ReadBack value = ReadBack.NOTHING_KNOWN;
        if (resolution instanceof Resolution.OwnColumn own) {
            value = new ColumnReadBack(own.column(), AttributeType.S, false);
        }
        return new TextReadBack.Inserted(value, placeholder.padding(), escape);
    }
}
