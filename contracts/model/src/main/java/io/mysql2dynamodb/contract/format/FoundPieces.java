package io.mysql2dynamodb.contract.format;

import static io.mysql2dynamodb.contract.format.DateFields.UNKNOWN;

import java.time.Month;
import java.time.Year;
import java.util.EnumMap;
import java.util.Map;

/** The pieces that were found in one text, until they are put together. */
final class FoundPieces {

    /** Years of two digits as MySQL takes them: 70 to 99 are of the last century (manual, "2-Digit Years in Dates"). */
    private static final int FIRST_YEAR_OF_1900S = 70;

    private final Map<DatePiece, Integer> values = new EnumMap<>(DatePiece.class);

    /** Keeps a value; false when the piece cannot have it, or was found before with another. */
    boolean put(DatePiece piece, int value) {
        Integer before = values.put(piece, value);
        return piece.admits(value) && (before == null || before == value);
    }

    DateReading together() {
        int year = year();
        int month = get(DatePiece.MONTH_OF_YEAR);
        int day = get(DatePiece.DAY_OF_MONTH);
        if (year == 0 || month == 0 || day == 0) {
            return new DateReading.Zero();
        }
        if (!exists(year, month, day)) {
            return new DateReading.Unreadable("the day does not exist in the calendar");
        }
        int second = get(DatePiece.SECOND_OF_MINUTE);
        int fraction = get(DatePiece.FRACTION_OF_SECOND);
        DateFields fields = new DateFields(
                year,
                month,
                day,
                hour(),
                get(DatePiece.MINUTE_OF_HOUR),
                second,
                second != UNKNOWN && fraction == UNKNOWN ? 0 : fraction);
        for (Map.Entry<DatePiece, Integer> found : values.entrySet()) {
            DatePiece piece = found.getKey();
            if (fields.missing(piece.needs()).isEmpty() && piece.of(fields) != found.getValue()) {
                return new DateReading.Unreadable("its parts contradict each other");
            }
        }
        return new DateReading.Read(fields);
    }

    private int get(DatePiece piece) {
        return values.getOrDefault(piece, UNKNOWN);
    }

    private int year() {
        int whole = get(DatePiece.YEAR_WHOLE);
        int ofCentury = get(DatePiece.YEAR_OF_CENTURY);
        if (whole != UNKNOWN || ofCentury == UNKNOWN) {
            return whole;
        }
        return ofCentury + (ofCentury < FIRST_YEAR_OF_1900S ? 2000 : 1900);
    }

    private int hour() {
        int hour = get(DatePiece.HOUR_OF_DAY);
        int clock = get(DatePiece.HOUR_OF_CLOCK);
        int half = get(DatePiece.HALF_OF_DAY);
        return hour == UNKNOWN && clock != UNKNOWN && half != UNKNOWN ? clock % 12 + 12 * half : hour;
    }

    private static boolean exists(int year, int month, int day) {
        if (month == UNKNOWN || day == UNKNOWN) {
            return true;
        }
        return day <= Month.of(month).length(year == UNKNOWN || Year.isLeap(year));
    }
}
