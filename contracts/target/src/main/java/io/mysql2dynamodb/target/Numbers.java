package io.mysql2dynamodb.target;

import java.math.BigDecimal;

/** DynamoDB numbers, which are decimals of up to 38 digits that travel as text and are compared by value. */
final class Numbers {

    private static final int READABLE_LENGTH = 40;

    private Numbers() {}

    /** The value without trailing zeros; equal numbers give equal results. */
    static BigDecimal canonical(String number) {
        return new BigDecimal(number).stripTrailingZeros();
    }

    /** One text per value, without an exponent where that stays readable. */
    static String canonicalText(String number) {
        if (isCanonicalInteger(number)) {
            return number;
        }
        BigDecimal value = canonical(number);
        String plain = value.toPlainString();
        return plain.length() <= READABLE_LENGTH ? plain : value.toString();
    }

    /** As the numbers of most keys are. */
    private static boolean isCanonicalInteger(String number) {
        if (number.isEmpty() || number.length() > READABLE_LENGTH || number.charAt(0) == '0') {
            return false;
        }
        for (int i = 0; i < number.length(); i++) {
            if (number.charAt(i) < '0' || number.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
