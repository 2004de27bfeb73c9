package io.mysql2dynamodb.contract.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a number is rounded and written: {@code 0.00}, {@code #,##0.00}, {@code #.##}, {@code %.2f} or {@code 2}.
 *
 * <p>In a pattern {@code 0} is a digit that is always written and {@code #} one that is left out where it says nothing;
 * a comma groups by thousands. A number alone and {@code %.2f} are digits behind the decimal point, all written. There is
 * always a digit before the point. Rounding is half up by the magnitude: -0.005 becomes -0.01.
 *
 * @param text the pattern as written
 * @param integerDigits digits before the point that are written at least, 1 to 38
 * @param leastDecimals digits behind the point that are written at least
 * @param mostDecimals digits behind the point that are kept, 0 to 38
 * @param grouped whether thousands are set apart by commas
 */
public record NumberPattern(String text, int integerDigits, int leastDecimals, int mostDecimals, boolean grouped) {

    private static final String ACCEPTED =
            "write a pattern of # and 0 such as 0.00, #,##0.00 or #.##, a form such as %.2f, or digits such as 2";
    private static final int MOST_DIGITS = 38;
    private static final int LONGEST = 100;
    private static final Pattern SCALE = Pattern.compile("%\\.(\\d{1,3})f|(0|[1-9]\\d{0,2})");
    private static final Pattern DIGITS = Pattern.compile("(#*0*)(?:\\.(0*)(#*))?");
    private static final Pattern THOUSANDS = Pattern.compile("[#0]{1,3}(?:,[#0]{3})+");

    /**
     * Reads a pattern.
     *
     * @throws FormatPatternException it is none of the forms, or asks for over 38 digits
     */
    public static NumberPattern parse(String text) {
        if (text.length() > LONGEST) {
            throw new FormatPatternException(text, "it is longer than " + LONGEST + " characters", ACCEPTED);
        }
        Matcher scale = SCALE.matcher(text);
        if (scale.matches()) {
            int decimals = Integer.parseInt(scale.group(1) == null ? scale.group(2) : scale.group(1));
            return bounded(new NumberPattern(text, 1, decimals, decimals, false));
        }
        int point = text.indexOf('.');
        String integer = point < 0 ? text : text.substring(0, point);
        boolean grouped = integer.indexOf(',') >= 0;
        Matcher digits = DIGITS.matcher(integer.replace(",", "") + (point < 0 ? "" : text.substring(point)));
        boolean legal = digits.matches()
                && text.matches(".*[#0].*")
                && (!grouped || THOUSANDS.matcher(integer).matches())
                && !text.endsWith(".");
        if (!legal) {
            throw new FormatPatternException(text, "it is no pattern for numbers", ACCEPTED);
        }
        int always = length(digits.group(2));
        return bounded(new NumberPattern(
                text,
                (int) Math.max(1, digits.group(1).chars().filter(c -> c == '0').count()),
                always,
                always + length(digits.group(3)),
                grouped));
    }

    /** The number with the digits that the pattern keeps. */
    public BigDecimal round(BigDecimal number) {
        // far below half of the last digit: dividing by so large a power of ten would be long work for nothing
        if (number.signum() == 0 || number.precision() - number.scale() < -mostDecimals) {
            return BigDecimal.ZERO.setScale(mostDecimals);
        }
        return number.setScale(mostDecimals, RoundingMode.HALF_UP);
    }

    /** The number, rounded, as text; nothing rounds to a zero with a minus. */
    public String write(BigDecimal number) {
        BigDecimal rounded = round(number);
        String plain = rounded.abs().toPlainString();
        int point = mostDecimals == 0 ? plain.length() : plain.indexOf('.');
        StringBuilder out = new StringBuilder(plain.length() + 8).append(plain, 0, point);
        out.insert(0, "0".repeat(Math.max(0, integerDigits - point)));
        for (int at = grouped ? out.length() - 3 : 0; at > 0; at -= 3) {
            out.insert(at, ',');
        }
        int end = plain.length();
        while (end > point + 1 + leastDecimals && plain.charAt(end - 1) == '0') {
            end--;
        }
        if (end > point + 1) {
            out.append(plain, point, end);
        }
        return (rounded.signum() < 0 ? "-" : "") + out;
    }

    private static NumberPattern bounded(NumberPattern pattern) {
        if (pattern.mostDecimals > MOST_DIGITS || pattern.integerDigits > MOST_DIGITS) {
            throw new FormatPatternException(
                    pattern.text, "it has over " + MOST_DIGITS + " digits before or behind the point", ACCEPTED);
        }
        return pattern;
    }

    private static int length(String digits) {
        return digits == null ? 0 : digits.length();
    }

    @Override
    public String toString() {
        return text;
    }
}
