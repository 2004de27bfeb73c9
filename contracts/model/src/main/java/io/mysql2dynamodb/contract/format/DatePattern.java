package io.mysql2dynamodb.contract.format;

import static io.mysql2dynamodb.contract.format.DatePiece.HALF_OF_DAY;
import static io.mysql2dynamodb.contract.format.DatePiece.HOUR_OF_CLOCK;
import static io.mysql2dynamodb.contract.format.DatePiece.HOUR_OF_DAY;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A pattern for dates and times, such as {@code yyyy-MM-dd'T'HH:mm:ss.SSS}.
 *
 * <p>{@code y}, {@code Y} and {@code u} are the year ({@code yyyy} with four digits, {@code yy} its last two, {@code y} as
 * it is), {@code D} and {@code d} the day of the month: people write {@code YYYY-MM-DD} and mean this, where
 * {@link java.time.format.DateTimeFormatter} would take week-based years and days of the year. {@code M} and {@code MM} are the
 * month, {@code MMM} and {@code MMMM} its English name; {@code H m s} the time of day, {@code h} with {@code a} on a clock
 * of twelve hours, {@code S} digits of the fraction, cut and never rounded; {@code E} to {@code EEE} and {@code EEEE} the
 * English weekday. A single {@code T} or {@code Z}, whatever is no letter, and text in single quotes stand for themselves.
 *
 * <p>Reading is strict: the whole text, as many digits as letters (one or two for a single letter, one to four for
 * {@code y}), names without regard to case. What is said twice must agree, the weekday with the date too.
 */
public final class DatePattern {

    private final String text;
    private final List<DatePart> parts;
    private final Set<DatePiece> pieces = EnumSet.noneOf(DatePiece.class);
    private final Set<DateField> needs = EnumSet.noneOf(DateField.class);

    private DatePattern(String text, List<DatePart> parts) {
        this.text = text;
        this.parts = List.copyOf(parts);
        parts.forEach(part -> part.piece().ifPresent(pieces::add));
        pieces.forEach(piece -> needs.addAll(piece.needs()));
    }

    /**
     * A pattern by which dates are written.
     *
     * @throws FormatPatternException a letter has no meaning, a quote is not closed, or there is no letter at all
     */
    public static DatePattern parse(String text) {
        return new DatePattern(text, new DatePatternReader(text).read());
    }

    /**
     * A pattern by which dates are read.
     *
     * @throws FormatPatternException as {@link #parse}, and when a text could be read in several ways
     */
    public static DatePattern forReading(String text) {
        DatePattern pattern = parse(text);
        pattern.requireClearNumbers();
        if (pattern.pieces.contains(HOUR_OF_CLOCK)
                && !pattern.pieces.contains(HALF_OF_DAY)
                && !pattern.pieces.contains(HOUR_OF_DAY)) {
            throw new FormatPatternException(
                    text, "an hour by 'h' may be of the morning or the evening", "add 'a', or use 'H'");
        }
        return pattern;
    }

    /** The fields that a value must have to be written. */
    public Set<DateField> needs() {
        return Collections.unmodifiableSet(needs);
    }

    /** The fields that a value has after it was read. */
    public Set<DateField> gives() {
        Set<DateField> given = EnumSet.noneOf(DateField.class);
        for (DatePiece piece : pieces) {
            if (piece != DatePiece.DAY_OF_WEEK && piece != HALF_OF_DAY) {
                given.addAll(piece.needs());
            }
        }
        if (given.contains(DateField.SECOND)) {
            given.add(DateField.FRACTION);
        }
        return given;
    }

    /** Whether the year is that of a century only, so that reading has to choose the century as MySQL does. */
    public boolean guessesCentury() {
        return pieces.contains(DatePiece.YEAR_OF_CENTURY) && !pieces.contains(DatePiece.YEAR_WHOLE);
    }

    /** The value as text. It must have all that the pattern {@link #needs}. */
    public String write(DateFields fields) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        parts.forEach(part -> part.write(fields, out));
        return out.toString();
    }

    /** The value that a whole text is. */
    public DateReading read(String value) {
        FoundPieces found = new FoundPieces();
        int at = 0;
        for (DatePart part : parts) {
            at = part.read(value, at, found);
            if (at < 0) {
                break;
            }
        }
        return at == value.length() ? found.together() : new DateReading.Unreadable("it is not of the form " + text);
    }

    private void requireClearNumbers() {
        for (int i = 1; i < parts.size(); i++) {
            if (parts.get(i - 1) instanceof DatePart.Digits number
                    && number.least() < number.most()
                    && startsWithDigit(parts.get(i))) {
                throw new FormatPatternException(
                        text,
                        "a number of one or more digits runs into the digits behind it",
                        "double the letter (dd, MM, HH), use yyyy, or separate the two");
            }
        }
    }

    private static boolean startsWithDigit(DatePart part) {
        return part instanceof DatePart.Digits
                || part instanceof DatePart.Fraction
                || (part instanceof DatePart.Fixed fixed
                        && DatePart.isDigit(fixed.text().charAt(0)));
    }

    @Override
    public String toString() {
        return text;
    }
}
