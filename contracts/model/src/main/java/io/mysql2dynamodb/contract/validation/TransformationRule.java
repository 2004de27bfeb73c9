package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.Join;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.Transformation;
import io.mysql2dynamodb.contract.format.DateField;
import io.mysql2dynamodb.contract.format.DateFields;
import io.mysql2dynamodb.contract.format.DatePattern;
import io.mysql2dynamodb.contract.format.FormatPatternException;
import io.mysql2dynamodb.contract.format.NumberPattern;
import io.mysql2dynamodb.contract.validation.Places.AttributePlace;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Patterns can be read and write what the type takes, and what is transformed is a single value. */
final class TransformationRule implements ContractRule {

    private static final DateFields LATE = new DateFields(2026, 11, 22, 23, 45, 56, 123_456_789);
    private static final DateFields EARLY = new DateFields(2026, 1, 2, 3, 4, 5, 12_345_678);
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?");

    @Override
    public void check(MigrationContract contract, Findings findings) {
        Places.attributes(contract).forEach(place -> {
            Transformation transformation = place.attribute().transformation().orElse(null);
            String pointer = place.pointer() + "/transformation";
            if (transformation != null && transformation.template().isEmpty()) {
                singleValue(place, pointer, findings);
            }
            if (transformation instanceof Transformation.NumberFormat number) {
                read(NumberPattern::parse, number.format(), pointer + "/format", findings);
            } else if (transformation instanceof Transformation.DateFormat date) {
                dateFormat(place, date, pointer, findings);
            }
        });
    }

    private static void singleValue(AttributePlace place, String pointer, Findings findings) {
        Join join = place.attribute().join().orElse(null);
        boolean calculated = place.attribute().calculation().isPresent();
        if (join instanceof Join.JsonConstruction && !calculated) {
            findings.error(
                    pointer + "/type",
                    "a json-construction gives values of their types already, which this transformation cannot take",
                    "remove the transformation, or take one value by another join");
        } else if (join instanceof Join.LookupTable
                && !calculated
                && place.attribute().type() == AttributeType.L) {
            findings.error(
                    pointer + "/type",
                    "a lookup-table of type L gives all values that it finds, which this transformation cannot take",
                    "remove the transformation, or take one value by another join");
        }
    }

    private static void dateFormat(
            AttributePlace place, Transformation.DateFormat date, String pointer, Findings findings) {
        Optional<DatePattern> format = read(DatePattern::parse, date.format(), pointer + "/format", findings);
        Optional<DatePattern> source = date.sourceFormat()
                .flatMap(text -> read(DatePattern::forReading, text, pointer + "/source_format", findings));
        format.ifPresent(pattern -> {
            if (place.attribute().type() == AttributeType.N) {
                number(pattern, pointer + "/format", findings);
            }
            minutesForMonths(pattern, pointer + "/format", findings);
        });
        source.ifPresent(pattern -> {
            minutesForMonths(pattern, pointer + "/source_format", findings);
            if (pattern.guessesCentury()) {
                findings.warning(
                        pointer + "/source_format",
                        "a year of two digits is taken as MySQL does: 70 to 99 are 1970 to 1999, 00 to 69 are 2000 to 2069",
                        "use yyyy if the values have four digits");
            }
        });
    }

    private static void number(DatePattern pattern, String pointer, Findings findings) {
        if (!NUMBER.matcher(pattern.write(LATE)).matches()) {
            findings.error(
                    pointer,
                    "what " + pattern + " writes, such as '" + pattern.write(LATE) + "', is no number",
                    "use type S, or a pattern of digits such as yyyyMMdd");
        } else if (!NUMBER.matcher(pattern.write(EARLY)).matches()) {
            findings.warning(
                    pointer,
                    "what " + pattern + " writes may begin with a zero, such as '" + pattern.write(EARLY)
                            + "'; as N such a row is quarantined",
                    "begin with yyyy or with a single letter, or use type S");
        }
    }

    private static void minutesForMonths(DatePattern pattern, String pointer, Findings findings) {
        Set<DateField> needs = pattern.needs();
        if (needs.contains(DateField.MINUTE)
                && needs.contains(DateField.YEAR)
                && !needs.contains(DateField.MONTH)
                && !needs.contains(DateField.HOUR)) {
            findings.warning(pointer, "'m' is the minute, and there is no month and no hour", "write M for the month");
        }
    }

    private static <T> Optional<T> read(Function<String, T> parse, String text, String pointer, Findings findings) {
        try {
            return Optional.of(parse.apply(text));
        } catch (FormatPatternException e) {
            findings.error(pointer, e.what(), e.remedy());
            return Optional.empty();
        }
    }
}
