package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.Join;
import io.mysql2dynamodb.contract.Template;
import io.mysql2dynamodb.contract.Transformation;
import io.mysql2dynamodb.contract.names.PlaceholderResolver;
import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.schema.SourceSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Compiles the attributes of one entity: source, then join or calculation, then transformation. */
final class AttributeCompiler {

    private final RootBuilder root;
    private final Function<Attribute, ConversionRules> rules;
    private final RelatedCompiler related;
    private final JoinCompiler joins;
    private final CalculationCompiler calculations;
    private final TextCompiler texts;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<AttributeStep> steps = new ArrayList<>();

    AttributeCompiler(
            SourceSchema schema,
            RootBuilder root,
            PlaceholderResolver resolver,
            Function<Attribute, ConversionRules> rules,
            ConversionRules textRules) {
        this.root = root;
        this.rules = rules;
        this.related = new RelatedCompiler(schema, root.source(), root.identity(), textRules);
        this.joins = new JoinCompiler(schema, root, textRules.policies().zeroDate());
        this.calculations = new CalculationCompiler(
                root, related, this::column, textRules.policies().zeroDate());
        this.texts = new TextCompiler(
                resolver, root, indexes, joins, textRules.policies().zeroDate());
    }

    /** Compiles one attribute; those that it builds on were compiled before. */
    void add(Attribute attribute) {
        ValuePlan value = UncompilableException.naming("attribute '" + attribute.name() + "'", () -> value(attribute));
        int index = steps.size();
        indexes.put(attribute.name(), index);
        steps.add(new AttributeStep(index, attribute.name(), value, attribute.normalization()));
    }

    TextCompiler texts() {
        return texts;
    }

    /** The index of an attribute; -1 when the entity has none of that name. */
    int index(String attribute) {
        return indexes.getOrDefault(attribute, -1);
    }

    /** What a key is made of, for reasons: its attribute's column, else its template. */
    String madeOf(String key, Optional<TextPlan> template) {
        int attribute = index(key);
        return attribute >= 0
                ? steps.get(attribute).value().column()
                : template.map(TextPlan::written).orElse("");
    }

    List<AttributeStep> steps() {
        return steps;
    }

    List<RelatedQuery> related() {
        return related.queries();
    }

    private ValuePlan value(Attribute attribute) {
        Optional<Integer> gathered = attribute.calculation().isPresent() ? Optional.empty() : gathered(attribute);
        if (attribute.transformation().isEmpty()) {
            return gathered.<ValuePlan>map(index -> new GatheredValue(index, madeOf(attribute)))
                    .orElseGet(() -> SelectedValue.of(
                            raw(attribute, attribute.type()), attribute.type(), rules.apply(attribute)));
        }
        Supplier<RawValue> before = () -> gathered.<RawValue>map(index -> new GatheredText(index, madeOf(attribute)))
                .orElseGet(() -> raw(attribute, AttributeType.S));
        return transformed(attribute, attribute.transformation().get(), before);
    }

    private ValuePlan transformed(Attribute attribute, Transformation transformation, Supplier<RawValue> before) {
        Optional<Template> template = transformation.template().map(Template::parse);
        if (template.isEmpty()) {
            return SelectedValue.transformed(before.get(), attribute.type(), transformation, rules.apply(attribute));
        }
        if (attribute.type() != AttributeType.S && attribute.type() != AttributeType.N) {
            throw new UncompilableException(
                    "the attribute is of type " + attribute.type() + " and made of text", "make it S or N");
        }
        TextPlan text = texts.transformation(attribute, template.get(), before);
        return new TextValue(text, attribute.type(), rules.apply(attribute));
    }

    /** The index of what the attribute's join gathers of several rows; empty where it gives a single value. */
    private Optional<Integer> gathered(Attribute attribute) {
        Join join = attribute.join().orElse(null);
        if (join instanceof Join.JsonConstruction construction) {
            return Optional.of(related.children(attribute, construction));
        } else if (join instanceof Join.LookupTable lookup && attribute.looksUpMany()) {
            return Optional.of(related.lookup(attribute, lookup));
        }
        return Optional.empty();
    }

    private static String madeOf(Attribute attribute) {
        return attribute.join().orElseThrow() instanceof Join.JsonConstruction construction
                ? construction.targetTable()
                : ((Join.LookupTable) attribute.join().get()).select();
    }

    /** The attribute's value before its transformation: the source's, the join's, or the calculation's, in the form for a type. */
    private RawValue raw(Attribute attribute, AttributeType wanted) {
        if (attribute.calculation().isPresent()) {
            return calculations.value(
                    attribute, attribute.calculation().get(), attribute.join().map(joins::row), wanted);
        }
        return attribute
                .join()
                .map(join -> joins.value(attribute, join, wanted))
                .orElseGet(() -> root.column(column(attribute.source().first()), wanted));
    }

    private SourceColumn column(String name) {
        return root.source()
                .column(name)
                .orElseThrow(() -> new UncompilableException(
                        "the table '" + root.source().name() + "' has no column '" + name + "'",
                        "name one of its columns"));
    }
}
