package io.mysql2dynamodb.analysis.log;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as logs write them, to the microsecond. */
final class Seconds {

    private static final Pattern DECIMAL = Pattern.compile("(\\d{1,9})(?:\\.(\\d{1,9}))?");
    private static final Pattern TIME = Pattern.compile("(\\d{1,3}):([0-5]\\d):([0-5]\\d)(?:\\.(\\d{1,6}))?");

    private Seconds() {}

    /** Microseconds of {@code 1.000123}. */
    static OptionalLong micros(String decimal) {
        Matcher parts = DECIMAL.matcher(decimal);
        return parts.matches()
                ? OptionalLong.of(Long.parseLong(parts.group(1)) * 1_000_000 + fraction(parts.group(2)))
                : OptionalLong.empty();
    }

    /** Microseconds of a TIME such as {@code 00:00:01.000123}. */
    static OptionalLong microsOfTime(String time) {
        Matcher parts = TIME.matcher(time);
        if (!parts.matches()) {
            return OptionalLong.empty();
        }
        long minutes = Long.parseLong(parts.group(1)) * 60 + Long.parseLong(parts.group(2));
        return OptionalLong.of((minutes * 60 + Long.parseLong(parts.group(3))) * 1_000_000 + fraction(parts.group(4)));
    }

    private static long fraction(String digits) {
        return digits == null ? 0 : Long.parseLong((digits + "000000").substring(0, 6));
    }
}
