package io.mysql2dynamodb.contract.format;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a date or time may say; a value need not say all of it. */
public enum DateField {
    YEAR,
    MONTH,
    DAY,
    HOUR,
    MINUTE,
    SECOND,
    /** The fraction of a second; whatever has a second has one, if need be 0. */
    FRACTION;

    /** What a DATE says. */
    public static final Set<DateField> OF_DATE = Collections.unmodifiableSet(EnumSet.range(YEAR, DAY));

    /** What a TIME says. */
    public static final Set<DateField> OF_TIME = Collections.unmodifiableSet(EnumSet.range(HOUR, FRACTION));

    /** The field as messages name it. */
    public String text() {
        return this == FRACTION ? "fraction of a second" : name().toLowerCase(Locale.ROOT);
    }
}
