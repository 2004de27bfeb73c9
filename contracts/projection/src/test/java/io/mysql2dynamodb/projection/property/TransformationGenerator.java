package io.mysql2dynamodb.projection.property;

import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.Transformation;
import java.util.List;
import java.util.Optional;

/** Draws the last step on a value. */
final class TransformationGenerator {

    /** A transformation with the attribute types that it can give. */
    record Drawn(Transformation transformation, List<AttributeType> types) {}

    private static final List<AttributeType> TEXT = List.of(AttributeType.S);
    private static final List<AttributeType> TEXT_OR_NUMBER = List.of(AttributeType.S, AttributeType.N);

    private static final List<String> DATE_PATTERNS =
            List.of("dd.MM.yyyy", "yy-M-d", "d/M/u", "YYYY-MM-DD", "E 'the' d", "y");
    private static final List<String> TIME_PATTERNS = List.of(
            "HH:mm:ss.SSS", "hh:mm a", "yyyy-MM-ddTHH:mm:ssZ", "E dd.MM.yyyy H:m:s", "h 'o''clock' a", "SSSSSS");
    private static final List<String> NUMBER_PATTERNS =
            List.of("0.00", "#,##0.00", "#.##", "%.2f", "2", "0", "#,##0", "%.0f", "000.0");

    private final Dice dice;

    TransformationGenerator(Dice dice) {
        this.dice = dice;
    }

    /** A change of form that fits values of that kind; empty where there is none. */
    Optional<Drawn> form(Family family) {
        return switch (family) {
            case DATE -> Optional.of(dates(DATE_PATTERNS, Optional.empty()));
            case DATETIME, TIMESTAMP ->
                Optional.of(dates(dice.chance(50) ? DATE_PATTERNS : TIME_PATTERNS, Optional.empty()));
            case INTEGER, DECIMAL, FLOATING ->
                Optional.of(new Drawn(
                        new Transformation.NumberFormat(dice.pick(NUMBER_PATTERNS)),
                        List.of(AttributeType.S, AttributeType.N)));
            case TEXT -> Optional.of(text());
            default -> Optional.empty();
        };
    }

    private Drawn text() {
        if (dice.chance(60)) {
            return new Drawn(
                    new Transformation.JsonParse(),
                    List.of(AttributeType.M, AttributeType.L, AttributeType.S, AttributeType.N, AttributeType.BOOL));
        }
        return dates(
                DATE_PATTERNS, Optional.of(dice.pick("yyyy-MM-dd", "dd.MM.yyyy", "yyyy-MM-dd HH:mm:ss", "d/M/yyyy")));
    }

    private Drawn dates(List<String> patterns, Optional<String> sourceFormat) {
        if (dice.chance(15)) {
            return new Drawn(new Transformation.DateFormat("yyyyMMdd", sourceFormat), TEXT_OR_NUMBER);
        }
        return new Drawn(new Transformation.DateFormat(dice.pick(patterns), sourceFormat), TEXT);
    }

    /** The text in one of the three ways in which contracts write it. */
    Drawn template(String text, boolean number) {
        Transformation transformation = dice.pick(
                new Transformation.StringFormat(text),
                new Transformation.Static(text),
                new Transformation.Template(text));
        return new Drawn(transformation, number ? TEXT_OR_NUMBER : TEXT);
    }
}
