package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.Transformation;
import io.mysql2dynamodb.contract.format.NumberPattern;
import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.ColumnType.Base;
import java.math.BigDecimal;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The transformation {@code number-format}: as N the rounded number by value, as S the text by the pattern. */
record FormattedNumber(NumberPattern format, AttributeType to, ConversionRules rules) implements ValueConverter {

    /** More than a DOUBLE can have before its decimal point, so that only text is refused for it. */
    private static final int MOST_DIGITS = 400;

    /** Text of more characters than any number that MySQL has; arithmetic with it would take long. */
    private static final int LONGEST_TEXT = 1_000;

    /** The converter to S or N; empty for a type that is never a number. */
    static Optional<ValueConverter> of(
            Transformation.NumberFormat written, ColumnType from, AttributeType to, ConversionRules rules) {
        NumberPattern format = NumberPattern.parse(written.format());
        boolean number =
                switch (from.base()) {
                    case TINYINT, SMALLINT, MEDIUMINT, INT, BIGINT, DECIMAL, FLOAT, DOUBLE, BIT, YEAR, JSON -> true;
                    default -> from.base().isText();
                };
        if (!number) {
            return Optional.empty();
        }
        ValueConverter formatted = new FormattedNumber(format, to, rules);
        // a YEAR of 0 comes as 0000, which as text is no number
        return Optional.of(
                from.base() == Base.YEAR ? year -> formatted.convert(new BigDecimal((String) year)) : formatted);
    }

    @Override
    public AttributeValue convert(Object value) {
        BigDecimal number = value instanceof BigDecimal exact ? exact : number(value.toString());
        if (number.signum() != 0 && number.precision() - number.scale() > MOST_DIGITS) {
            throw tooLong(number);
        }
        return to == AttributeType.N
                ? DynamoNumbers.of(format.round(number), rules)
                : AttributeValue.fromS(format.write(number));
    }

    private static BigDecimal number(String text) {
        if (!DynamoNumbers.strict(text)) {
            throw new RefusedValue(
                    ReasonCode.TYPE_MISMATCH, "the text " + RefusedValue.shown(text) + " is not strictly a number");
        }
        if (text.length() > LONGEST_TEXT) {
            throw tooLong(text);
        }
        return new BigDecimal(text);
    }

    private static RefusedValue tooLong(Object number) {
        return new RefusedValue(
                ReasonCode.NUMBER_OUT_OF_RANGE,
                "the number " + RefusedValue.shown(number) + " is too long to be formatted");
    }
}
