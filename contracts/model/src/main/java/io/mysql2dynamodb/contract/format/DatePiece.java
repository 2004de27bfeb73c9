package io.mysql2dynamodb.contract.format;

import static io.mysql2dynamodb.contract.format.DateField.DAY;
import static io.mysql2dynamodb.contract.format.DateField.MONTH;
import static io.mysql2dynamodb.contract.format.DateField.YEAR;

import java.time.LocalDate;
import java.util.Set;

/** What one run of letters writes, as a number: mostly a field, or another view of one. */
enum DatePiece {
    YEAR_WHOLE(YEAR, 0, 9999),
    YEAR_OF_CENTURY(YEAR, 0, 99),
    MONTH_OF_YEAR(MONTH, 0, 12),
    DAY_OF_MONTH(DAY, 0, 31),
    /** Monday is 1. */
    DAY_OF_WEEK(DAY, 1, 7),
    HOUR_OF_DAY(DateField.HOUR, 0, 23),
    /** The hour that a clock of twelve hours shows. */
    HOUR_OF_CLOCK(DateField.HOUR, 1, 12),
    /** 0 is am, 1 is pm. */
    HALF_OF_DAY(DateField.HOUR, 0, 1),
    MINUTE_OF_HOUR(DateField.MINUTE, 0, 59),
    SECOND_OF_MINUTE(DateField.SECOND, 0, 59),
    /** In billionths of a second. */
    FRACTION_OF_SECOND(DateField.FRACTION, 0, 999_999_999);

    private final DateField field;
    private final int least;
    private final int most;

    DatePiece(DateField field, int least, int most) {
        this.field = field;
        this.least = least;
        this.most = most;
    }

    /** The fields that must be known to write it. */
    Set<DateField> needs() {
        return this == DAY_OF_WEEK ? DateField.OF_DATE : Set.of(field);
    }

    /** Whether it can have the value; 0 is possible where MySQL permits zero dates. */
    boolean admits(int value) {
        return value >= least && value <= most;
    }

    int of(DateFields fields) {
        return switch (this) {
            case YEAR_OF_CENTURY -> fields.year() % 100;
            case DAY_OF_WEEK ->
                LocalDate.of(fields.year(), fields.month(), fields.day())
                        .getDayOfWeek()
                        .getValue();
            case HOUR_OF_CLOCK -> fields.hour() % 12 == 0 ? 12 : fields.hour() % 12;
            case HALF_OF_DAY -> fields.hour() / 12;
            default -> fields.get(field);
        };
    }
}
