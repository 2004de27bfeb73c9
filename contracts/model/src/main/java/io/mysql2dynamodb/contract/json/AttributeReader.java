package io.mysql2dynamodb.contract.json;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.Calculation;
import io.mysql2dynamodb.contract.Normalization;
import io.mysql2dynamodb.contract.SourceColumns;
import io.mysql2dynamodb.contract.Transformation;
import java.util.Optional;

/** An attribute from a file that has passed the schema. */
final class AttributeReader {

    private AttributeReader() {}

    /** Reads an attribute; where it does not repeat its source table, that is its entity's. */
    static Attribute read(Fields attribute, String entitySource) {
        return new Attribute(
                attribute.text("name"),
                AttributeType.valueOf(attribute.text("type")),
                attribute.optionalText("source_table").orElse(entitySource),
                columns(attribute),
                optional(attribute, "join").map(JoinReader::read),
                optional(attribute, "calculation").map(AttributeReader::calculation),
                optional(attribute, "transformation").map(AttributeReader::transformation),
                attribute.optionalText("normalize").map(written -> WrittenName.constant(Normalization.class, written)),
                attribute.flag("escape"),
                attribute.optionalFlag("denormalized"),
                attribute.optionalText("justification"));
    }

    private static SourceColumns columns(Fields attribute) {
        return attribute.node().path("source_column").isArray()
                ? SourceColumns.ofList(attribute.texts("source_column"))
                : SourceColumns.of(attribute.text("source_column"));
    }

    private static Calculation calculation(Fields calculation) {
        return switch (calculation.text("type")) {
            case "aggregate" ->
                new Calculation.Aggregate(
                        calculation.text("target_table"),
                        calculation.optionalText("join_alias"),
                        calculation.text("join_condition"),
                        Calculation.Aggregate.Operation.valueOf(calculation.text("operation")),
                        calculation.text("select_column"));
            case "case" ->
                new Calculation.Case(
                        calculation.objects(
                                "cases",
                                branch -> new Calculation.Case.Branch(branch.text("when"), branch.text("then"))),
                        calculation.optionalText("else"));
            case "concat" -> new Calculation.Concat(calculation.texts("parts"), calculation.optionalText("separator"));
            case "date-math" ->
                new Calculation.DateMath(
                        WrittenName.constant(Calculation.DateMath.Operation.class, calculation.text("operation")),
                        calculation.text("unit"),
                        calculation.optionalLong("amount"),
                        calculation.optionalText("other_column"));
            default ->
                throw new IllegalStateException("calculation type " + calculation.text("type") + " passed the schema");
        };
    }

    private static Transformation transformation(Fields transformation) {
        return switch (transformation.text("type")) {
            case "string-format" -> new Transformation.StringFormat(transformation.text("format"));
            case "static" -> new Transformation.Static(transformation.text("value"));
            case "template" -> new Transformation.Template(transformation.text("template"));
            case "date-format" ->
                new Transformation.DateFormat(
                        transformation.text("format"), transformation.optionalText("source_format"));
            case "number-format" -> new Transformation.NumberFormat(transformation.text("format"));
            case "json-parse" -> new Transformation.JsonParse();
            default ->
                throw new IllegalStateException(
                        "transformation type " + transformation.text("type") + " passed the schema");
        };
    }

    private static Optional<Fields> optional(Fields attribute, String name) {
        return attribute.has(name) ? Optional.of(attribute.object(name)) : Optional.empty();
    }
}
