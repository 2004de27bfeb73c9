package io.mysql2dynamodb.contract.format;

import java.util.Optional;
import java.util.Set;

/**
 * A date, a time of day, both, or parts of them. What is {@link #UNKNOWN} was not said; a whole date exists in the
 * calendar.
 *
 * @param year 1 to 9999
 * @param month 1 to 12
 * @param day 1 to 31
 * @param hour 0 to 23
 * @param minute 0 to 59
 * @param second 0 to 59
 * @param nanos the fraction of the second in billionths
 */
public record DateFields(int year, int month, int day, int hour, int minute, int second, int nanos) {

    public static final int UNKNOWN = -1;

    /** The first of the needed fields that is not known. */
    public Optional<DateField> missing(Set<DateField> needed) {
        for (DateField field : needed) {
            if (get(field) == UNKNOWN) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    int get(DateField field) {
        return switch (field) {
            case YEAR -> year;
            case MONTH -> month;
            case DAY -> day;
            case HOUR -> hour;
            case MINUTE -> minute;
            case SECOND -> second;
            case FRACTION -> nanos;
        };
    }
}
