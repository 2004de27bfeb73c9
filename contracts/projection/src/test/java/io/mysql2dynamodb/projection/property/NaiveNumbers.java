package io.mysql2dynamodb.projection.property;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as DynamoDB has them, and as texts. */
final class NaiveNumbers {

    private static final BigDecimal LARGEST = new BigDecimal("9.9999999999999999999999999999999999999E+125");
    private static final BigDecimal SMALLEST = new BigDecimal("1E-130");

    private NaiveNumbers() {}

    /** The number that MySQL's text stands for. */
    static BigDecimal of(NaiveValue value) {
        return value.kind() == NaiveValue.Kind.FLOAT ? shortest(value.text()) : new BigDecimal(value.text());
    }

    /** The shortest decimal that is the same 32-bit float. */
    private static BigDecimal shortest(String text) {
        float wanted = (float) Double.parseDouble(text);
        int digits = 1;
        while (new BigDecimal(wanted).round(new MathContext(digits)).floatValue() != wanted) {
            digits++;
        }
        return new BigDecimal(wanted).round(new MathContext(digits));
    }

    /** The value of N: plain digits without trailing zeros. */
    static String attribute(BigDecimal number) {
        BigDecimal magnitude = number.abs().stripTrailingZeros();
        boolean zero = magnitude.signum() == 0;
        if (!zero
                && (magnitude.precision() > 38
                        || magnitude.compareTo(LARGEST) > 0
                        || magnitude.compareTo(SMALLEST) < 0)) {
            throw new NaiveRefusal("number-out-of-range");
        }
        return plain(number);
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** The text of a FLOAT or DOUBLE: plain, but with an exponent from 17 on in either direction. */
    static String floating(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        int exponent = stripped.precision() - stripped.scale() - 1;
        if (Math.abs(exponent) < 17) {
            return plain(number);
        }
        String mantissa = stripped.scaleByPowerOfTen(-exponent).toPlainString();
        return mantissa + "E" + (exponent > 0 ? "+" : "") + exponent;
    }

    /** A text that is strictly a number, as JSON writes them. */
    static BigDecimal strict(String text) {
        if (!text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,6})?")) {
            throw new NaiveRefusal("type-mismatch");
        }
        return new BigDecimal(text);
    }

    /** {@code 010}: that many digits before the point; {@code +010}: after adding half of the range. */
    static String padded(String text, int width, boolean signed) {
        if (!text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,6})?")) {
            throw new NaiveRefusal("number-not-paddable");
        }
        BigDecimal number = new BigDecimal(text);
        if (signed) {
            number = number.add(new BigDecimal("5" + "0".repeat(width - 1)));
        }
        String[] parts = number.toPlainString().split("\\.", 2);
        if (number.signum() < 0 || parts[0].length() > width) {
            throw new NaiveRefusal("number-not-paddable");
        }
        parts[0] = "0".repeat(width - parts[0].length()) + parts[0];
        return String.join(".", parts);
    }
}
