package io.mysql2dynamodb.contract;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number written so that its text sorts as the number does: {@code 010} is ten digits before the decimal point, and
 * {@code +010} the same after adding half of the range, 5000000000, so that negative numbers sort first.
 *
 * @param width digits before the decimal point, 1 to 38
 * @param signed whether the offset is added
 */
public record NumberPadding(int width, boolean signed) {

    private static final Pattern FORM = Pattern.compile("(\\+?)0([1-9]|[12][0-9]|3[0-8])");

    static Optional<NumberPadding> parse(String form) {
        Matcher matcher = FORM.matcher(form);
        return matcher.matches()
                ? Optional.of(new NumberPadding(
                        Integer.parseInt(matcher.group(2)), !matcher.group(1).isEmpty()))
                : Optional.empty();
    }

    /**
     * The padded text; digits behind the decimal point stay as they are.
     *
     * @return empty when the number does not fit the width, or is negative and the padding is not {@code signed}
     */
    public Optional<String> apply(BigDecimal number) {
        BigDecimal shifted = signed ? number.add(BigDecimal.valueOf(5).scaleByPowerOfTen(width - 1)) : number;
        if (shifted.signum() < 0 || shifted.compareTo(BigDecimal.ONE.scaleByPowerOfTen(width)) >= 0) {
            return Optional.empty();
        }
        String plain = shifted.toPlainString();
        int digits = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        return Optional.of("0".repeat(width - digits) + plain);
    }

    @Override
    public String toString() {
        return (signed ? "+0" : "0") + width;
    }
}
