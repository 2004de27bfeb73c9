package io.mysql2dynamodb.contract.format;

import java.util.List;
import java.util.stream.IntStream;

/** Dates and times in the forms that MySQL and ISO 8601 write, with any number of digits in the fraction up to nine. */
public final class StoredDates {

    private static final int DATE_LENGTH = 10;
    private static final DatePattern DATE = DatePattern.forReading("yyyy-MM-dd");
    private static final List<DatePattern> MYSQL = withFractions("yyyy-MM-dd HH:mm:ss");
    private static final List<DatePattern> ISO = withFractions("yyyy-MM-ddTHH:mm:ss");
    private static final List<DatePattern> TIME = withFractions("HH:mm:ss");

    private StoredDates() {}

    /** {@code 2026-01-31}, {@code 2026-01-31 10:15:30.5} or {@code 2026-01-31T10:15:30.5}, the latter two also with Z. */
    public static DateReading date(String text) {
        if (text.length() <= DATE_LENGTH) {
            return DATE.read(text);
        }
        String local = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
        return byLength(local, local.charAt(Math.min(DATE_LENGTH, local.length() - 1)) == 'T' ? ISO : MYSQL);
    }

    /** A time of day, {@code 10:15:30.5}; MySQL's negative times and those of a day and more are none. */
    public static DateReading time(String text) {
        return byLength(text, TIME);
    }

    private static DateReading byLength(String text, List<DatePattern> forms) {
        int whole = forms.get(0).toString().length();
        int fraction = text.length() > whole ? text.length() - whole - 1 : 0;
        return forms.get(Math.min(fraction, forms.size() - 1)).read(text);
    }

    /** The pattern without a fraction, then with one digit, two, and so on. */
    private static List<DatePattern> withFractions(String seconds) {
        return IntStream.rangeClosed(0, 9)
                .mapToObj(digits -> digits == 0 ? seconds : seconds + "." + "S".repeat(digits))
                .map(DatePattern::forReading)
                .toList();
    }
}
