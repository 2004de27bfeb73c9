package io.mysql2dynamodb.projection;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Numbers as DynamoDB keeps them: up to 38 significant digits between 1E-130 and 9.99..E+125 in magnitude
 * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html#limits-data-types-number).
 */
final class DynamoNumbers {

    private static final int MOST_DIGITS = 38;
    private static final int LOWEST_EXPONENT = -130;
    private static final int HIGHEST_EXPONENT = 125;
    private static final Pattern STRICT = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,6})?");

    private DynamoNumbers() {}

    /** The number by value, without trailing zeros or an exponent: 1.50 and 1.5 are one text. */
    static AttributeValue of(BigDecimal number, ConversionRules rules) {
        BigDecimal value = number.stripTrailingZeros();
        int exponent = value.precision() - value.scale() - 1;
        boolean fits = value.precision() <= MOST_DIGITS && exponent >= LOWEST_EXPONENT && exponent <= HIGHEST_EXPONENT;
        if (rules.bounded() && value.signum() != 0 && !fits) {
            throw new RefusedValue(
                    ReasonCode.NUMBER_OUT_OF_RANGE,
                    "the number " + RefusedValue.shown(number) + " has over 38 significant digits or lies outside of"
                            + " 1E-130..9.99E+125; type S keeps it");
        }
        return AttributeValue.fromN(value.toPlainString());
    }

    /** Whether a text is a number as JSON writes them. */
    static boolean strict(String text) {
        return STRICT.matcher(text).matches();
    }

    /** A number written as JSON writes them, so that no digit, sign or space of the text is lost unnoticed. */
    static AttributeValue ofText(String text, ConversionRules rules) {
        if (!strict(text)) {
            throw new RefusedValue(
                    ReasonCode.TYPE_MISMATCH, "the text " + RefusedValue.shown(text) + " is not strictly a number");
        }
        return of(new BigDecimal(text), rules);
    }
}
