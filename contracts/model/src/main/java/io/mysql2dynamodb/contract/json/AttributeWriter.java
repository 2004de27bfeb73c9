package io.mysql2dynamodb.contract.json;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.Calculation;
import io.mysql2dynamodb.contract.Transformation;

/** Writes an attribute. */
final class AttributeWriter {

    private AttributeWriter() {}

    static void write(Members to, Attribute attribute) {
        to.with("name", attribute.name())
                .with("type", attribute.type().name())
                .with("source_table", attribute.sourceTable());
        if (attribute.source().list()) {
            to.with("source_column", attribute.source().names());
        } else {
            to.with("source_column", attribute.source().first());
        }
        attribute.join().ifPresent(join -> to.with("join", JoinWriter.write(join)));
        attribute.calculation().ifPresent(calculation -> to.with("calculation", calculation(calculation)));
        attribute
                .transformation()
                .ifPresent(transformation -> to.with("transformation", transformation(transformation)));
        attribute.normalization().ifPresent(normalize -> to.with("normalize", WrittenName.hyphenated(normalize)));
        if (attribute.escapeDelimiters()) {
            to.with("escape", true);
        }
        attribute.denormalized().ifPresent(denormalized -> to.with("denormalized", denormalized.booleanValue()));
        to.with("justification", attribute.justification());
    }

    private static Members calculation(Calculation calculation) {
        Members to = new Members();
        if (calculation instanceof Calculation.Aggregate aggregate) {
            to.with("type", "aggregate")
                    .with("target_table", aggregate.targetTable())
                    .with("join_alias", aggregate.alias())
                    .with("join_condition", aggregate.condition())
                    .with("operation", aggregate.operation().name())
                    .with("select_column", aggregate.select());
        } else if (calculation instanceof Calculation.Case choice) {
            to.with("type", "case")
                    .withEach("cases", choice.branches(), (one, branch) -> one.with("when", branch.when())
                            .with("then", branch.then()))
                    .with("else", choice.otherwise());
        } else if (calculation instanceof Calculation.Concat concat) {
            to.with("type", "concat").withUnlessEmpty("parts", concat.parts()).with("separator", concat.separator());
        } else if (calculation instanceof Calculation.DateMath math) {
            to.with("type", "date-math")
                    .with("operation", WrittenName.hyphenated(math.operation()))
                    .with("unit", math.unit())
                    .withWhole("amount", math.amount())
                    .with("other_column", math.otherColumn());
        }
        return to;
    }

    private static Members transformation(Transformation transformation) {
        Members to = new Members();
        if (transformation instanceof Transformation.StringFormat format) {
            to.with("type", "string-format").with("format", format.format());
        } else if (transformation instanceof Transformation.Static fixed) {
            to.with("type", "static").with("value", fixed.value());
        } else if (transformation instanceof Transformation.Template template) {
            to.with("type", "template").with("template", template.text());
        } else if (transformation instanceof Transformation.DateFormat format) {
            to.with("type", "date-format").with("format", format.format()).with("source_format", format.sourceFormat());
        } else if (transformation instanceof Transformation.NumberFormat format) {
            to.with("type", "number-format").with("format", format.format());
        } else if (transformation instanceof Transformation.JsonParse) {
            to.with("type", "json-parse");
        }
        return to;
    }
}
