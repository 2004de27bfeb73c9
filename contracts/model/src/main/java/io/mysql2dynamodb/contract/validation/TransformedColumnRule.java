package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.Transformation;
import io.mysql2dynamodb.contract.format.DateField;
import io.mysql2dynamodb.contract.format.DatePattern;
import io.mysql2dynamodb.contract.format.FormatPatternException;
import io.mysql2dynamodb.contract.validation.Places.AttributePlace;
import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.ColumnType.Base;
import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.schema.SourceSchema;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A transformation can take what its column holds; the type of an expression is known to MySQL only. */
final class TransformedColumnRule implements SourceRule {

    @Override
    public void check(MigrationContract contract, SourceSchema schema, Findings findings) {
        Places.attributes(contract)
                .forEach(place -> place.attribute().transformation().ifPresent(transformation -> schema.table(
                                place.of().entity().sourceTable())
                        .flatMap(source -> ColumnTypes.before(schema, source, place.attribute()))
                        .ifPresent(column -> check(place, transformation, column, findings))));
    }

    private static void check(
            AttributePlace place, Transformation transformation, SourceColumn column, Findings findings) {
        String pointer = place.pointer() + "/transformation";
        Base base = column.type().base();
        if (transformation instanceof Transformation.DateFormat date) {
            if (temporal(base)) {
                date.sourceFormat().ifPresent(text -> noEffect(column, pointer, findings));
                fields(date, given(base), "the column " + shown(column) + " does not have", pointer, findings);
            } else if (base.isText()) {
                date.sourceFormat()
                        .flatMap(TransformedColumnRule::readable)
                        .ifPresent(source -> fields(
                                date, source.gives(), "source_format " + source + " does not give", pointer, findings));
            } else {
                refuse(
                        column,
                        "is neither a date nor text",
                        "use a column of dates, or CAST it to CHAR",
                        pointer,
                        findings);
            }
        } else if (transformation instanceof Transformation.NumberFormat && !canBeNumber(column.type())) {
            refuse(
                    column,
                    "is never a number",
                    "use a column of numbers, or of text that holds them",
                    pointer,
                    findings);
        } else if (transformation instanceof Transformation.JsonParse && !base.isText() && base != Base.JSON) {
            refuse(column, "holds no JSON text", "use a column of text or JSON", pointer, findings);
        }
    }

    private static void fields(
            Transformation.DateFormat date, Set<DateField> given, String lack, String pointer, Findings findings) {
        Set<DateField> missing = EnumSet.noneOf(DateField.class);
        try {
            missing.addAll(DatePattern.parse(date.format()).needs());
        } catch (FormatPatternException e) {
            return; // TransformationRule has reported it
        }
        missing.removeAll(given);
        missing.stream()
                .findFirst()
                .ifPresent(field -> findings.error(
                        pointer + "/format",
                        "the pattern needs the " + field.text() + ", which " + lack,
                        "leave its letter out, or write a fixed text in quotes such as '00'"));
    }

    private static Set<DateField> given(Base base) {
        return switch (base) {
            case DATE -> DateField.OF_DATE;
            case TIME -> DateField.OF_TIME;
            default -> EnumSet.allOf(DateField.class);
        };
    }

    private static Optional<DatePattern> readable(String sourceFormat) {
        try {
            return Optional.of(DatePattern.forReading(sourceFormat));
        } catch (FormatPatternException e) {
            return Optional.empty(); // TransformationRule has reported it
        }
    }

    private static void noEffect(SourceColumn column, String pointer, Findings findings) {
        findings.warning(
                pointer + "/source_format",
                "the column " + shown(column) + " needs no source_format, so it has no effect",
                "remove it");
    }

    private static boolean temporal(Base base) {
        return base.isDate() || base == Base.TIME;
    }

    private static boolean canBeNumber(ColumnType type) {
        return switch (type.base()) {
            case TINYINT, SMALLINT, MEDIUMINT, INT, BIGINT, DECIMAL, FLOAT, DOUBLE, BIT, YEAR, JSON -> true;
            default -> type.base().isText();
        };
    }

    private static void refuse(SourceColumn column, String why, String remedy, String pointer, Findings findings) {
        findings.error(pointer + "/type", "the column " + shown(column) + " " + why, remedy);
    }

    private static String shown(SourceColumn column) {
        return "'" + column.name() + "' of type " + column.type().declared();
    }
}
