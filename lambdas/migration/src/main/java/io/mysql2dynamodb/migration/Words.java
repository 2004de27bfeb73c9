package io.mysql2dynamodb.migration;

import java.util.Locale;

/** Figures as people read them, the same in every language setting. */
public final class Words {

    private Words() {}

    /** A number with thousands separated. */
    public static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** A number and its noun: {@code 1 row}, {@code 2,000 rows}. */
    public static String count(long value, String noun) {
        return number(value) + " " + noun + (value == 1 ? "" : "s");
    }
}
