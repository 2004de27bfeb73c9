package io.mysql2dynamodb.projection.property;

import java.math.BigDecimal;
import java.math.BigInteger;

/** {@code number-format}: half up on the magnitude, 0 always written, # only where it says something. */
final class NaiveNumberFormat {

    private NaiveNumberFormat() {}

    static BigDecimal rounded(BigDecimal number, String pattern) {
        int scale = decimals(pattern, "0#");
        // half of the last digit is added to the magnitude, and the rest cut
        BigInteger units =
                number.abs().movePointRight(scale).add(new BigDecimal("0.5")).toBigInteger();
        BigDecimal magnitude = new BigDecimal(units, scale);
        return number.signum() < 0 ? magnitude.negate() : magnitude;
    }

    static String write(BigDecimal number, String pattern) {
        BigDecimal rounded = rounded(number, pattern);
        String[] digits = rounded.abs().toPlainString().split("\\.");
        String whole = digits[0];
        int least = (int) pattern.replaceAll("\\..*|%.*|[1-9]", "")
                .chars()
                .filter(c -> c == '0')
                .count();
        while (whole.length() < least) {
            whole = "0" + whole;
        }
        if (pattern.contains(",")) {
            whole = whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",");
        }
        String fraction = digits.length == 1 ? "" : digits[1];
        while (fraction.length() > decimals(pattern, "0") && fraction.endsWith("0")) {
            fraction = fraction.substring(0, fraction.length() - 1);
        }
        return (rounded.signum() < 0 ? "-" : "") + whole + (fraction.isEmpty() ? "" : "." + fraction);
    }

    /** The digits behind the point, of those kinds. */
    private static int decimals(String pattern, String kinds) {
        if (pattern.matches("%\\.\\d+f|\\d")) {
            return Integer.parseInt(pattern.replaceAll("%\\.|f", ""));
        }
        int point = pattern.indexOf('.');
        return point < 0
                ? 0
                : (int) pattern.substring(point)
                        .chars()
                        .filter(c -> kinds.indexOf(c) >= 0)
                        .count();
    }
}
