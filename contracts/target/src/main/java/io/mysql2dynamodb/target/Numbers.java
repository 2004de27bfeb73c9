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
        BigDecimal value = canonical(number);
        String plain = value.toPlainString();
        return plain.length() <= READABLE_LENGTH ? plain : value.toString();
    }
}
