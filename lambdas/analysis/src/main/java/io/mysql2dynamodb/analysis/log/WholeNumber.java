package io.mysql2dynamodb.analysis.log;

import java.util.OptionalLong;

/** Counts and connection numbers as logs write them. */
final class WholeNumber {

    private static final int MOST_DIGITS = 18;

    private WholeNumber() {}

    /** The number; empty where the text is none, or missing. */
    static OptionalLong of(String digits) {
        if (digits == null || digits.isEmpty() || digits.length() > MOST_DIGITS) {
            return OptionalLong.empty();
        }
        long number = 0;
        for (int at = 0; at < digits.length(); at++) {
            int digit = digits.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return OptionalLong.empty();
            }
            number = number * 10 + digit;
        }
        return OptionalLong.of(number);
    }
}
