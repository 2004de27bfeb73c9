package io.mysql2dynamodb.reporting.summary;

import java.util.Locale;

/** Numbers as people read them, the same in every language setting. */
public final class Numbers {

    private Numbers() {}

    /** With thousands separated. */
    public static String text(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** With thousands separated and one decimal. */
    public static String text(double value) {
        return String.format(Locale.ROOT, "%,.1f", value);
    }
}
