package io.mysql2dynamodb.projection.property;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.Calculation;
import io.mysql2dynamodb.contract.Join;
import io.mysql2dynamodb.contract.Normalization;
import io.mysql2dynamodb.contract.SourceColumns;
import io.mysql2dynamodb.contract.Transformation;
import io.mysql2dynamodb.projection.property.GeneratedTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws the attributes of one entity, one after the other; each may use those before it. */
final class AttributeGenerator {

    static final List<String> JOINS = List.of(
            "foreign-key", "self-join", "multi-column", "conditional", "chain", "lookup-table", "json-construction");
    static final List<String> CALCULATIONS = List.of("aggregate", "case", "concat", "date-math");

    private final Dice dice;
    private final Coverage coverage;
    private final GeneratedTable source;
    private final JoinGenerator joins;
    private final CalculationGenerator calculations;
    private final TransformationGenerator transformations;
    private final List<Attribute> attributes = new ArrayList<>();
    private final List<Visible> aliased = new ArrayList<>();

    AttributeGenerator(Dice dice, Coverage coverage, GeneratedSchema schema, GeneratedTable source) {
        this.dice = dice;
        this.coverage = coverage;
        this.source = source;
        this.joins = new JoinGenerator(dice, schema, source);
        this.calculations = new CalculationGenerator(dice, source, joins);
        this.transformations = new TransformationGenerator(dice);
    }

    List<Attribute> attributes() {
        return attributes;
    }

    /** A value before its transformation. */
    private record Value(
            SourceColumns source,
            Optional<Join> join,
            Optional<Calculation> calculation,
            Family family,
            List<AttributeType> types,
            boolean formed,
            Optional<Visible> joined) {}

    /** Draws an attribute of any kind. */
    void draw(String name) {
        add(name, value());
    }

    private Value value() {
        int kind = dice.below(100);
        if (kind < 35) {
            return column(dice.pick(source.columns()));
        }
        if (kind < 70) {
            JoinGenerator.Drawn drawn = joins.draw(dice.pick(JOINS));
            coverage.count("Join", Words.of(drawn.join()));
            if (!drawn.scope().isEmpty() && dice.chance(25)) {
                CalculationGenerator.Drawn calculation = calculations.draw(dice.pick("case", "concat"), drawn.scope());
                coverage.count("Composition", "join and calculation");
                return calculated(calculation, Optional.of(drawn.join()), drawn.name());
            }
            boolean own = drawn.types().equals(drawn.family().types());
            return new Value(
                    SourceColumns.of(dice.pick(source.columns()).name()),
                    Optional.of(drawn.join()),
                    Optional.empty(),
                    drawn.family(),
                    drawn.types(),
                    own && !(drawn.join() instanceof Join.LookupTable),
                    drawn.name());
        }
        return calculated(
                calculations.draw(dice.pick(CALCULATIONS), List.of(Visible.of(source))),
                Optional.empty(),
                Optional.empty());
    }

    private static Value column(Column column) {
        return new Value(
                SourceColumns.of(column.name()),
                Optional.empty(),
                Optional.empty(),
                column.family(),
                column.family().types(),
                true,
                Optional.empty());
    }

    private Value calculated(CalculationGenerator.Drawn drawn, Optional<Join> join, Optional<Visible> joined) {
        coverage.count("Calculation", Words.of(drawn.calculation()));
        return new Value(
                drawn.source(),
                join,
                Optional.of(drawn.calculation()),
                drawn.family(),
                drawn.family().types(),
                true,
                joined);
    }

    private void add(String name, Value value) {
        Optional<TransformationGenerator.Drawn> transformation =
                dice.chance(35) ? transformation(value) : Optional.empty();
        List<AttributeType> types =
                transformation.map(TransformationGenerator.Drawn::types).orElse(value.types());
        // the second choice of dates and sets has outcomes of its own
        boolean natural = !value.family().dated() && value.family() != Family.SET && dice.chance(75);
        AttributeType type = natural ? types.get(0) : dice.pick(types);
        boolean nullType = transformation.isEmpty()
                && dice.chance(2)
                && value.formed()
                && value.calculation().isEmpty();
        transformation.ifPresent(drawn -> {
            coverage.count("Transformation", Words.of(drawn.transformation()));
            value.join().ifPresent(join -> coverage.count("Composition", "join and transformation"));
            value.calculation().ifPresent(one -> coverage.count("Composition", "calculation and transformation"));
        });
        add(attribute(
                name,
                nullType ? AttributeType.NULL : type,
                value.source(),
                value.join(),
                value.calculation(),
                transformation.map(TransformationGenerator.Drawn::transformation)));
        value.joined().filter(row -> !row.name().equals(row.table().name())).ifPresent(aliased::add);
    }

    private Optional<TransformationGenerator.Drawn> transformation(Value value) {
        boolean children = value.join().orElse(null) instanceof Join.JsonConstruction
                || value.join().orElse(null) instanceof Join.LookupTable;
        if (children) {
            return Optional.empty();
        }
        if (value.formed() && dice.chance(60)) {
            Optional<TransformationGenerator.Drawn> form = transformations.form(value.family());
            if (form.isPresent()) {
                return form;
            }
        }
        boolean before = value.family().hasText();
        if (before && value.family().number() && dice.chance(20)) {
            return Optional.of(transformations.template("{value}", true));
        }
        return Optional.of(transformations.template(template(before, value.joined()), false));
    }

    /** A text with one to three placeholders. */
    String template(boolean valueBefore, Optional<Visible> joined) {
        StringBuilder text = new StringBuilder(dice.pick("", "", "x#", "{{", "é}}"));
        for (int i = dice.between(1, 3); i > 0; i--) {
            text.append(placeholder(valueBefore, joined)).append(i > 1 ? dice.pick("#", "", " ") : "");
        }
        return text.toString();
    }

    private String placeholder(boolean valueBefore, Optional<Visible> joined) {
        List<Attribute> others = attributes.stream().filter(Words::hasText).toList();
        int kind = dice.below(100);
        if (valueBefore && kind < 40) {
            coverage.count("Placeholder", "value");
            return "{value}";
        }
        if (!others.isEmpty() && kind < 60) {
            coverage.count("Placeholder", "attribute");
            return "{" + dice.pick(others).name() + "}";
        }
        List<Visible> rows = new ArrayList<>(aliased);
        joined.ifPresent(rows::add);
        if (!rows.isEmpty() && kind < 80) {
            coverage.count("Placeholder", "alias.column");
            Visible row = dice.pick(rows);
            return "{" + row.name() + "." + dice.pick(textual(row.table())).name() + "}";
        }
        Column column = dice.pick(textual(source).stream()
                .filter(candidate -> attributes.stream()
                        .allMatch(one -> Words.hasText(one) || !one.name().equals(candidate.name())))
                .toList());
        boolean pads = column.family() == Family.INTEGER || column.family() == Family.DECIMAL;
        String padding = pads && dice.chance(60) ? dice.pick(":06", ":+010", ":+038", ":020") : "";
        coverage.count("Placeholder", padding.isEmpty() ? "column" : "padded column");
        boolean qualified = dice.chance(25);
        return "{" + (qualified ? source.name() + "." : "") + column.name() + padding + "}";
    }

    private static List<Column> textual(GeneratedTable table) {
        return table.columns().stream()
                .filter(column -> column.family().hasText())
                .toList();
    }

    /** Adds an attribute that is a text with placeholders. */
    void addText(String name, String text) {
        add(attribute(
                name,
                AttributeType.S,
                SourceColumns.of(GeneratedTable.ID),
                Optional.empty(),
                Optional.empty(),
                Optional.of(transformations.template(text, false).transformation())));
    }

    /** Adds a column of the source as it is, in a type that keys can have. */
    void addKeyColumn(String name, Column column) {
        AttributeType type = column.family().types().stream()
                .filter(AttributeType::canBeKey)
                .findFirst()
                .orElseThrow();
        add(attribute(
                name, type, SourceColumns.of(column.name()), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private void add(Attribute attribute) {
        coverage.count("Attribute type", attribute.type().name());
        attribute.normalization().ifPresent(how -> coverage.count("Option", "normalize " + how));
        if (attribute.escapeDelimiters()) {
            coverage.count("Option", "escape");
        }
        attributes.add(attribute);
    }

    private Attribute attribute(
            String name,
            AttributeType type,
            SourceColumns columns,
            Optional<Join> join,
            Optional<Calculation> calculation,
            Optional<Transformation> transformation) {
        boolean text = type == AttributeType.S;
        return new Attribute(
                name,
                type,
                source.name(),
                columns,
                join,
                calculation,
                transformation,
                text && dice.chance(10) ? Optional.of(dice.pick(Normalization.values())) : Optional.empty(),
                text && dice.chance(10),
                Optional.empty(),
                Optional.empty());
    }
}
