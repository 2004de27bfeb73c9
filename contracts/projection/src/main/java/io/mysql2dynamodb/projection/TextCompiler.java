package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.Placeholder;
import io.mysql2dynamodb.contract.Policies.ZeroDate;
import io.mysql2dynamodb.contract.Template;
import io.mysql2dynamodb.contract.names.PlaceholderResolver;
import io.mysql2dynamodb.contract.names.Resolution;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Resolves texts with placeholders for one entity. */
final class TextCompiler {

    private static final Set<AttributeType> WITH_TEXT =
            EnumSet.of(AttributeType.S, AttributeType.N, AttributeType.BOOL);

    private final PlaceholderResolver resolver;
    private final RootBuilder root;
    private final Map<String, Integer> attributes;
    private final JoinCompiler joins;
    private final ZeroDate zeroDate;

    /**
     * For one entity.
     *
     * @param attributes the index of each attribute compiled so far; grows while attributes are compiled
     */
    TextCompiler(
            PlaceholderResolver resolver,
            RootBuilder root,
            Map<String, Integer> attributes,
            JoinCompiler joins,
            ZeroDate zeroDate) {
        this.resolver = resolver;
        this.root = root;
        this.attributes = attributes;
        this.joins = joins;
        this.zeroDate = zeroDate;
    }

    /** A key template or composed key. */
    TextPlan key(Template template) {
        return plan(template, placeholder -> part(resolver.resolve(placeholder), placeholder, false));
    }

    /**
     * An attribute's transformation.
     *
     * @param valueBefore {@code {value}}, made only when it is named
     */
    TextPlan transformation(Attribute attribute, Template template, Supplier<RawValue> valueBefore) {
        return plan(template, placeholder -> {
            Resolution resolution = resolver.resolve(placeholder, attribute);
            return resolution instanceof Resolution.ValueBefore
                    ? raw(valueBefore.get(), placeholder, attribute.escapeDelimiters())
                    : part(resolution, placeholder, attribute.escapeDelimiters());
        });
    }

    private static TextPlan plan(Template template, Function<Placeholder, TextPart> part) {
        List<TextPart> parts = new ArrayList<>();
        for (Template.Part written : template.parts()) {
            if (written instanceof Template.Literal literal) {
                parts.add(new TextPart.Fixed(literal.text()));
            } else if (written instanceof Placeholder placeholder) {
                parts.add(part.apply(placeholder));
            }
        }
        return new TextPlan(parts, template.text());
    }

    private TextPart part(Resolution resolution, Placeholder placeholder, boolean escape) {
        if (resolution instanceof Resolution.OtherAttribute other) {
            Attribute attribute = other.attribute();
            if (!WITH_TEXT.contains(attribute.type())) {
                throw noText(placeholder, attribute.type().name());
            }
            return new TextPart.OfAttribute(
                    attributes.get(attribute.name()),
                    placeholder.name(),
                    inserted(placeholder, escape || attribute.escapeDelimiters()));
        } else if (resolution instanceof Resolution.OwnColumn own) {
            return raw(root.column(own.column(), AttributeType.S), placeholder, escape);
        } else if (resolution instanceof Resolution.JoinedColumn found) {
            return raw(joins.column(found), placeholder, escape);
        } else if (resolution instanceof Resolution.ReferencedColumn found) {
            return raw(joins.column(found), placeholder, escape);
        }
        throw new IllegalStateException(placeholder + " has no value before it");
    }

    private TextPart raw(RawValue raw, Placeholder placeholder, boolean escape) {
        raw.type().filter(type -> ColumnTexts.of(type, zeroDate).isEmpty()).ifPresent(type -> {
            throw noText(placeholder, type.declared());
        });
        return TextPart.OfRaw.of(raw, zeroDate, inserted(placeholder, escape));
    }

    private static TextPart.Inserted inserted(Placeholder placeholder, boolean escape) {
        return placeholder.padding().isEmpty() && !escape
                ? TextPart.Inserted.AS_IT_IS
                : new TextPart.Inserted(placeholder.padding(), escape);
    }

    private static UncompilableException noText(Placeholder placeholder, String type) {
        return new UncompilableException(
                placeholder + " is of type " + type + ", which has no text form", "name a value that has one");
    }
}
