package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.Join;
import io.mysql2dynamodb.contract.Template;
import io.mysql2dynamodb.contract.Transformation;
import io.mysql2dynamodb.contract.names.JoinNames;
import io.mysql2dynamodb.contract.names.PlaceholderResolver;
import io.mysql2dynamodb.contract.sql.SqlFragment;
import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.schema.SourceTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Compiles the attributes of one entity: source, then join, then transformation. A construct is added as one more case. */
final class AttributeCompiler {

    private final SourceSchema schema;
    private final RootBuilder root;
    private final Function<Attribute, ConversionRules> rules;
    private final ChildCompiler childCompiler;
    private final TextCompiler texts;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<AttributeStep> steps = new ArrayList<>();
    private final List<ChildPlan> children = new ArrayList<>();

    AttributeCompiler(
            SourceSchema schema,
            RootBuilder root,
            PlaceholderResolver resolver,
            ChildCompiler childCompiler,
            Function<Attribute, ConversionRules> rules,
            ConversionRules textRules) {
        this.schema = schema;
        this.root = root;
        this.rules = rules;
        this.childCompiler = childCompiler;
        this.texts = new TextCompiler(
                resolver, root, indexes, (join, column) -> root.joined(joinIndex(join), column), textRules.zeroDate());
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

    List<ChildPlan> children() {
        return children;
    }

    private ValuePlan value(Attribute attribute) {
        if (attribute.calculation().isPresent()) {
            throw new UncompilableException(
                    "the attribute has a calculation", "calculations cannot be carried out by this version");
        }
        Optional<String> template = attribute.transformation().map(AttributeCompiler::template);
        if (attribute.join().filter(Join.JsonConstruction.class::isInstance).isPresent()) {
            return children(attribute, (Join.JsonConstruction) attribute.join().get(), template);
        }
        if (template.isPresent()) {
            if (attribute.type() != AttributeType.S && attribute.type() != AttributeType.N) {
                throw new UncompilableException(
                        "the attribute is of type " + attribute.type() + " and made of text", "make it S or N");
            }
            TextPlan text = texts.transformation(attribute, Template.parse(template.get()), () -> slot(attribute));
            return new TextValue(text, attribute.type(), rules.apply(attribute));
        }
        return SelectedValue.of(slot(attribute), attribute.type(), rules.apply(attribute));
    }

    private static String template(Transformation transformation) {
        return transformation
                .template()
                .orElseThrow(() -> new UncompilableException(
                        "the attribute has the transformation "
                                + transformation.getClass().getSimpleName(),
                        "only string-format, static and template can be carried out by this version"));
    }

    private ValuePlan children(Attribute attribute, Join.JsonConstruction join, Optional<String> template) {
        boolean array = join.construction().shape() == Join.Construction.Shape.ARRAY;
        AttributeType own = array ? AttributeType.L : AttributeType.M;
        if (template.isPresent() || (attribute.type() != own && attribute.type() != AttributeType.S)) {
            throw new UncompilableException(
                    "a json-construction of this shape gives " + own + " or S, without a transformation",
                    "change the attribute's type and drop its transformation");
        }
        children.add(childCompiler.compile(attribute, join, table(join.targetTable())));
        return new ChildrenValue(children.size() - 1, join.targetTable());
    }

    /** The attribute's value before its transformation. */
    private Slot slot(Attribute attribute) {
        if (attribute.join().isEmpty()) {
            return root.column(column(attribute.source().first()));
        }
        Join join = attribute.join().get();
        if (join instanceof Join.ForeignKey foreignKey) {
            return root.joined(joinIndex(join), names(foreignKey), SqlFragment.parse(foreignKey.select()));
        }
        throw unsupported(join);
    }

    private int joinIndex(Join join) {
        if (join instanceof Join.ForeignKey foreignKey) {
            JoinNames names = names(foreignKey);
            return root.join(names, List.of(names.condition(SqlFragment.parse(foreignKey.condition()))));
        }
        throw unsupported(join);
    }

    private JoinNames names(Join.ForeignKey join) {
        return JoinNames.of(root.source(), table(join.targetTable()), join.alias());
    }

    private static UncompilableException unsupported(Join join) {
        return new UncompilableException(
                "the attribute has a join of kind " + join.getClass().getSimpleName(),
                "only foreign-key and json-construction can be carried out by this version");
    }

    private SourceColumn column(String name) {
        return root.source()
                .column(name)
                .orElseThrow(() -> new UncompilableException(
                        "the table '" + root.source().name() + "' has no column '" + name + "'",
                        "name one of its columns"));
    }

    private SourceTable table(String name) {
        return schema.table(name)
                .orElseThrow(() ->
                        new UncompilableException("the source has no table '" + name + "'", "name one of its tables"));
    }
}
