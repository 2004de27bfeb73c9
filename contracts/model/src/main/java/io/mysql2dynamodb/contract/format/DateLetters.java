package io.mysql2dynamodb.contract.format;

import io.mysql2dynamodb.contract.format.DatePart.Digits;
import io.mysql2dynamodb.contract.format.DatePart.Fixed;
import io.mysql2dynamodb.contract.format.DatePart.Fraction;
import io.mysql2dynamodb.contract.format.DatePart.Name;
import java.util.List;
import java.util.Optional;

/** What a run of one letter means. */
final class DateLetters {

    /** What a pattern may be made of, for messages. */
    static final String ACCEPTED =
            "use yyyy yy y (year), MM M MMM MMMM (month), dd d (day), HH H hh h (hour), mm m, ss s,"
                    + " S to SSSSSSSSS (fraction), a (AM or PM), EEE EEEE (weekday), a single T or Z, and other letters in"
                    + " quotes such as 'at'";

    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final List<String> HALVES = List.of("AM", "PM");
    private static final int LONGEST_FRACTION = 9;

    private DateLetters() {}

    /** The part that so many of that letter are; empty when they have no meaning. */
    static Optional<DatePart> part(char letter, int count) {
        return Optional.ofNullable(
                switch (letter) {
                    case 'y', 'Y', 'u' -> year(count);
                    case 'M' -> count <= 2 ? number(DatePiece.MONTH_OF_YEAR, count) : name(MONTHS, count);
                    case 'd', 'D' -> number(DatePiece.DAY_OF_MONTH, count);
                    case 'H' -> number(DatePiece.HOUR_OF_DAY, count);
                    case 'h' -> number(DatePiece.HOUR_OF_CLOCK, count);
                    case 'm' -> number(DatePiece.MINUTE_OF_HOUR, count);
                    case 's' -> number(DatePiece.SECOND_OF_MINUTE, count);
                    case 'S' -> count <= LONGEST_FRACTION ? new Fraction(count) : null;
                    case 'a' -> count == 1 ? new Name(DatePiece.HALF_OF_DAY, 0, HALVES) : null;
                    case 'E' -> name(DAYS, Math.max(3, count));
                    case 'T', 'Z' -> count == 1 ? new Fixed(String.valueOf(letter)) : null;
                    default -> null;
                });
    }

    private static DatePart year(int count) {
        return switch (count) {
            case 1 -> new Digits(DatePiece.YEAR_WHOLE, 1, 4);
            case 2 -> new Digits(DatePiece.YEAR_OF_CENTURY, 2, 2);
            case 4 -> new Digits(DatePiece.YEAR_WHOLE, 4, 4);
            default -> null;
        };
    }

    private static DatePart number(DatePiece piece, int count) {
        return count <= 2 ? new Digits(piece, count, 2) : null;
    }

    private static DatePart name(List<String> names, int count) {
        DatePiece piece = names.equals(MONTHS) ? DatePiece.MONTH_OF_YEAR : DatePiece.DAY_OF_WEEK;
        return switch (count) {
            case 3 ->
                new Name(
                        piece,
                        1,
                        names.stream().map(name -> name.substring(0, 3)).toList());
            case 4 -> new Name(piece, 1, names);
            default -> null;
        };
    }
}
